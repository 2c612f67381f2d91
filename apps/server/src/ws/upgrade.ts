import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Role } from '@filrouge/domain'
import { closeCode, inviteToken, syncPath, workshopKey } from '@filrouge/protocol'
import type { Logger } from 'pino'
import { WebSocketServer } from 'ws'
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

const roleOf = (request: IncomingMessage, url: URL, workshopId: string, access: Access): Role | null => {
  const token = inviteToken.safeParse(url.searchParams.get('token'))
  if (token.success) return access.roleOfToken(workshopId, token.data)
  const session = sessionOf(request.headers.cookie, workshopId)
  return session === null ? null : (access.personOf(workshopId, session)?.role ?? null)
}

/** Takes WebSocket upgrades at `/sync/WORKSHOP`. Returns the server, to close its sockets when we stop. */
export const acceptSyncSockets = (server: Server, access: Access, rooms: RoomRegistry, log: Logger): WebSocketServer => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessage, perMessageDeflate: false })
  server.on('upgrade', (request, stream, head) => {
    stream.on('error', (error: Error) => log.debug({ error: error.message }, 'upgrade failed'))
    const url = new URL(request.url ?? '/', 'http://any')
    const [, path, room, ...rest] = url.pathname.split('/')
    const workshopId = workshopKey.safeParse(room)
    if (`/${path}` !== syncPath || !workshopId.success || rest.length > 0) return refuse(stream, '404 Not Found')
    if (!isOwnOrigin(request)) return refuse(stream, '403 Forbidden')
    const role = roleOf(request, url, workshopId.data, access)
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // Refused after the upgrade: a browser can read a close code, not the status of a failed upgrade.
      if (role === null) return socket.close(closeCode.sessionEnded, 'no session')
      serveSyncSocket(socket, rooms, {
        workshopId: workshopId.data,
        role,
        hasExtras: url.searchParams.get('extras') === '1',
        onBadMessage: (error) => log.warn({ workshopId: workshopId.data, error: String(error) }, 'bad message'),
      })
    })
  })
  return sockets
}
