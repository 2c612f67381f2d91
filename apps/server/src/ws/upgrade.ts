import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Role } from '@filrouge/domain'
import { closeCode, inviteToken, syncPath, workshopKey } from '@filrouge/protocol'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Access } from '../access/access.ts'
import { sessionOf } from '../http/session-cookie.ts'
import type { RoomRegistry } from '../rooms/room-registry.ts'
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

interface Entry {
  role: Role
  /** What opened the door: an invitation, or a session. */
  secret: string
}

const entryOf = (request: IncomingMessage, url: URL, workshopId: string, access: Access): Entry | null => {
  const token = inviteToken.safeParse(url.searchParams.get('token'))
  const secret = token.success ? token.data : sessionOf(request.headers.cookie, workshopId)
  if (secret === null) return null
  const role = token.success ? access.roleOfToken(workshopId, secret) : access.personOf(workshopId, secret)?.role
  return role ? { role, secret } : null
}

/** The workshop in an address like `/sync/WORKSHOP`; null for any other address. */
const workshopIn = (url: URL): string | null => {
  const [, path, room, ...rest] = url.pathname.split('/')
  const workshopId = workshopKey.safeParse(room)
  return `/${path}` === syncPath && workshopId.success && rest.length === 0 ? workshopId.data : null
}

/** Takes WebSocket upgrades at `/sync/WORKSHOP`. Returns the server, to close its sockets when we stop. */
export const acceptSyncSockets = (server: Server, access: Access, rooms: RoomRegistry, log: Logger): WebSocketServer => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessage, perMessageDeflate: false })
  const serve = (socket: WebSocket, request: IncomingMessage, url: URL, workshopId: string): void => {
    const onBadMessage = (error: unknown): void => log.warn({ workshopId, error: String(error) }, 'bad message')
    // Without a listener, one broken frame, even on a refused socket, would end the process.
    socket.on('error', onBadMessage)
    if (access.nameOf(workshopId) === null) {
      socket.close(closeCode.workshopGone, 'no such workshop')
      return
    }
    const entry = entryOf(request, url, workshopId, access)
    // Refused after the upgrade: a browser can read a close code, not the status of a failed upgrade.
    if (!entry) {
      socket.close(closeCode.sessionEnded, 'no session')
      return
    }
    const hasExtras = url.searchParams.get('extras') === '1'
    serveSyncSocket(socket, rooms, { workshopId, role: entry.role, hasExtras, onBadMessage })
    const stopWatching = access.whenEnded(workshopId, entry.secret, () => socket.close(closeCode.sessionEnded, 'session ended'))
    socket.on('close', stopWatching)
  }
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', (error: Error) => log.debug({ error: error.message }, 'upgrade failed'))
    const url = URL.parse(request.url ?? '/', 'http://any')
    const workshopId = url && workshopIn(url)
    if (!url || !workshopId) return refuse(stream, '404 Not Found')
    if (!isOwnOrigin(request)) return refuse(stream, '403 Forbidden')
    sockets.handleUpgrade(request, stream, head, (socket) => {
      try {
        serve(socket, request, url, workshopId)
      } catch (error) {
        log.error({ workshopId, error: String(error) }, 'workshop not opened')
        socket.close(closeCode.cannotLoad, 'cannot load')
      }
    })
  })
  return sockets
}
