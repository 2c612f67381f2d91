import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type CloseReason, closeCode, syncPath, workshopKey } from '@filrouge/protocol'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Access } from '../access/access.ts'
import type { Limits } from '../config.ts'
import { clientAddress } from '../http/client-address.ts'
import { isOwnOrigin } from '../http/own-origin.ts'
import { sessionOf } from '../http/session-cookie.ts'
import type { Traffic } from '../operations/traffic.ts'
import type { RoomLease, RoomRegistry } from '../rooms/room-registry.ts'
import { ConnectionCounts } from './connection-counts.ts'
import { EntryWatch, type OpenEntry } from './entry-watch.ts'
import type { LateAcknowledgements } from './late-acknowledgements.ts'
import { serveSyncSocket } from './sync-socket.ts'

const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** The workshop in an address like `/sync/WORKSHOP`; null for any other address. */
const workshopIn = (url: URL): string | null => {
  const [, path, room, ...rest] = url.pathname.split('/')
  const workshopId = workshopKey.safeParse(room)
  return `/${path}` === syncPath && workshopId.success && rest.length === 0 ? workshopId.data : null
}

/** A browser sends its session by itself; a program may say it in the address, which is never logged. */
const sessionIn = (request: IncomingMessage, url: URL, workshopId: string): string | null =>
  sessionOf(request.headers.cookie, workshopId) ?? url.searchParams.get('token')

interface Admitted {
  entry: OpenEntry
  session: string | null
  lease: RoomLease
}

interface Services {
  access: Access
  rooms: RoomRegistry
  limits: Limits
  /** How many reverse proxies stand before this server. */
  trustedProxies: number
  late: LateAcknowledgements
  /** Where messages are counted. */
  traffic: Traffic
  log: Logger
}

/** Takes WebSocket upgrades at `/sync/WORKSHOP`. Returns the server, to close its sockets when we stop. */
export const acceptSyncSockets = (server: Server, services: Services): WebSocketServer => {
  const { access, rooms, limits, trustedProxies, late, traffic, log } = services
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false })
  const byAddress = new ConnectionCounts(limits.connectionsPerAddress)
  const byWorkshop = new ConnectionCounts(limits.connectionsPerWorkshop)

  /** Whether the request may enter, and the room made ready for it. */
  const admit = async (request: IncomingMessage, url: URL, workshopId: string): Promise<Admitted | CloseReason> => {
    const session = sessionIn(request, url, workshopId)
    const entry = await access.enter(workshopId, session)
    return entry.isOpen ? { entry, session, lease: await rooms.open(workshopId) } : entry.shut
  }

  const admitOrTell = async (request: IncomingMessage, url: URL, workshopId: string): Promise<Admitted | CloseReason> => {
    try {
      return await admit(request, url, workshopId)
    } catch (error) {
      log.error({ workshopId, error: String(error) }, 'workshop not opened')
      return 'cannotLoad'
    }
  }

  const serve = (socket: WebSocket, stream: Duplex, url: URL, workshopId: string, admitted: Admitted | CloseReason): void => {
    const onBadMessage = (error: unknown): void => log.warn({ workshopId, error: String(error) }, 'bad message')
    // Without a listener, one broken frame, even on a refused socket, would end the process.
    socket.on('error', onBadMessage)
    // Refused after the upgrade: a browser can read a close code, not the status of a failed upgrade.
    if (typeof admitted === 'string') {
      socket.close(closeCode[admitted], admitted)
      return
    }
    const { entry, session, lease } = admitted
    const failed = (error: unknown): void => log.error({ workshopId, error: String(error) }, 'access not checked, trying again')
    serveSyncSocket(socket, lease, {
      stream,
      openWatch: (hooks) => new EntryWatch(entry, () => access.enter(workshopId, session), { ...hooks, failed }),
      hasExtras: url.searchParams.get('extras') === '1',
      limits,
      late,
      traffic,
      onBadMessage,
    })
  }

  /** Counts a connection in until its stream closes; false when its address or its workshop has too many already. */
  const countIn = (request: IncomingMessage, stream: Duplex, workshopId: string): boolean => {
    const leaveAddress = byAddress.open(clientAddress(request.headers, request.socket.remoteAddress, trustedProxies))
    const leaveWorkshop = leaveAddress && byWorkshop.open(workshopId)
    stream.once('close', () => {
      leaveAddress?.()
      leaveWorkshop?.()
    })
    return leaveWorkshop !== null
  }

  // Out here, since it lives as long as the connection, and everything of the handshake would live in its closure.
  const noteFailure = (error: Error): void => log.debug({ error: error.message }, 'upgrade failed')

  server.on('upgrade', async (request, stream, head) => {
    stream.on('error', noteFailure)
    const url = URL.parse(request.url ?? '/', 'http://any')
    const workshopId = url && workshopIn(url)
    if (!url || !workshopId) return refuse(stream, '404 Not Found')
    if (!isOwnOrigin(request.headers.origin, request.headers.host)) return refuse(stream, '403 Forbidden')
    const admitted = countIn(request, stream, workshopId) ? await admitOrTell(request, url, workshopId) : 'tooManyConnections'
    let isServed = false
    sockets.handleUpgrade(request, stream, head, (socket) => {
      isServed = true
      serve(socket, stream, url, workshopId, admitted)
    })
    // The client went away meanwhile, or its handshake is no WebSocket's.
    if (!isServed && typeof admitted !== 'string') admitted.lease[Symbol.dispose]()
  })
  return sockets
}
