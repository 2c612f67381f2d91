import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Role } from '@filrouge/domain'
import { closeCode, inviteToken, syncPath, workshopKey } from '@filrouge/protocol'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Access } from '../access/access.ts'
import { sessionOf } from '../http/session-cookie.ts'
import type { RoomLease, RoomRegistry } from '../rooms/room-registry.ts'
import { serveSyncSocket } from './sync-socket.ts'

/** The longest message taken, in bytes; a whole offline day of work fits. */
const maxMessage = 16 * 1024 * 1024

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** A browser tells where its page comes from; only our own pages may use its cookies. Other clients send no Origin. */
const isOwnOrigin = (request: IncomingMessage): boolean => {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}

/** The workshop in an address like `/sync/WORKSHOP`; null for any other address. */
const workshopIn = (url: URL): string | null => {
  const [, path, room, ...rest] = url.pathname.split('/')
  const workshopId = workshopKey.safeParse(room)
  return `/${path}` === syncPath && workshopId.success && rest.length === 0 ? workshopId.data : null
}

interface Admitted {
  role: Role
  lease: RoomLease
  /** Calls back once when what opened the door ends; at once when it already did. */
  whenEnded: (tell: () => void) => void
  stopWatching: () => void
}

interface Refused {
  code: number
  reason: string
}

/** Whether the request may enter, and the room made ready for it. */
const admit = async (
  request: IncomingMessage,
  url: URL,
  workshopId: string,
  access: Access,
  rooms: RoomRegistry,
): Promise<Admitted | Refused> => {
  if ((await access.nameOf(workshopId)) === null) return { code: closeCode.workshopGone, reason: 'no such workshop' }
  const token = inviteToken.safeParse(url.searchParams.get('token'))
  const secret = token.success ? token.data : sessionOf(request.headers.cookie, workshopId)
  if (secret === null) return { code: closeCode.sessionEnded, reason: 'no session' }
  // Watched before it is asked, so that an end between the two is not missed.
  let isEnded = false
  let tell = (): void => {
    isEnded = true
  }
  const stopWatching = access.whenEnded(workshopId, secret, () => tell())
  try {
    const role = token.success
      ? await access.roleOfToken(workshopId, secret)
      : ((await access.personOf(workshopId, secret))?.role ?? null)
    if (role === null) {
      stopWatching()
      return { code: closeCode.sessionEnded, reason: 'no session' }
    }
    const whenEnded = (listener: () => void): void => {
      if (isEnded) listener()
      else tell = listener
    }
    return { role, lease: await rooms.open(workshopId), whenEnded, stopWatching }
  } catch (error) {
    stopWatching()
    throw error
  }
}

/** Takes WebSocket upgrades at `/sync/WORKSHOP`. Returns the server, to close its sockets when we stop. */
export const acceptSyncSockets = (server: Server, access: Access, rooms: RoomRegistry, log: Logger): WebSocketServer => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessage, perMessageDeflate: false })

  const serve = (socket: WebSocket, url: URL, workshopId: string, entry: Admitted | Refused): void => {
    const onBadMessage = (error: unknown): void => log.warn({ workshopId, error: String(error) }, 'bad message')
    // Without a listener, one broken frame, even on a refused socket, would end the process.
    socket.on('error', onBadMessage)
    // Refused after the upgrade: a browser can read a close code, not the status of a failed upgrade.
    if ('code' in entry) {
      socket.close(entry.code, entry.reason)
      return
    }
    const hasExtras = url.searchParams.get('extras') === '1'
    serveSyncSocket(socket, entry.lease, { role: entry.role, hasExtras, onBadMessage })
    socket.on('close', entry.stopWatching)
    entry.whenEnded(() => socket.close(closeCode.sessionEnded, 'session ended'))
  }

  const admitOrTell = async (request: IncomingMessage, url: URL, workshopId: string): Promise<Admitted | Refused> => {
    try {
      return await admit(request, url, workshopId, access, rooms)
    } catch (error) {
      log.error({ workshopId, error: String(error) }, 'workshop not opened')
      return { code: closeCode.cannotLoad, reason: 'cannot load' }
    }
  }

  server.on('upgrade', async (request, stream, head) => {
    stream.on('error', (error: Error) => log.debug({ error: error.message }, 'upgrade failed'))
    const url = URL.parse(request.url ?? '/', 'http://any')
    const workshopId = url && workshopIn(url)
    if (!url || !workshopId) return refuse(stream, '404 Not Found')
    if (!isOwnOrigin(request)) return refuse(stream, '403 Forbidden')
    const entry = await admitOrTell(request, url, workshopId)
    let isServed = false
    sockets.handleUpgrade(request, stream, head, (socket) => {
      isServed = true
      serve(socket, url, workshopId, entry)
    })
    // The client went away meanwhile, or its handshake is no WebSocket's.
    if (!isServed && 'lease' in entry) {
      entry.stopWatching()
      entry.lease[Symbol.dispose]()
    }
  })
  return sockets
}
