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
import { UpdateBudgets } from './update-budget.ts'

/** A refused client that does not answer the goodbye holds its connection no longer, in milliseconds. */
const goodbyeMs = 2000

/** How often it is told that access cannot be checked, in milliseconds. */
const uncheckedMs = 5000

/** The connection ends with the answer, whether or not its other side closes as well. */
const refuse = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy())
}

/** After the upgrade: a browser can read a close code, not the status of a failed upgrade. */
const closeRefused = (socket: WebSocket, reason: CloseReason): void => {
  socket.close(closeCode[reason], reason)
  const timer = setTimeout(() => socket.terminate(), goodbyeMs)
  socket.once('close', () => clearTimeout(timer))
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

/** A place that is taken until the stream closes; false where there was none. */
const holdWhileOpen = (stream: Duplex, leave: (() => void) | null): boolean => {
  if (!leave) return false
  if (stream.destroyed) leave()
  else stream.once('close', leave)
  return true
}

/** Who asks for a workshop's socket. */
interface Visit {
  request: IncomingMessage
  stream: Duplex
  url: URL
  workshopId: string
}

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
  const byPerson = new ConnectionCounts(limits.connectionsPerPerson)
  const budgets = new UpdateBudgets(limits.updatesPerSecond, limits.updatesBurst)

  /** Whether the request may enter, and the room made ready for it. Who may not takes no place of the workshop's. */
  const admit = async (visit: Visit): Promise<Admitted | CloseReason> => {
    const { request, stream, url, workshopId } = visit
    const session = sessionIn(request, url, workshopId)
    const entry = await access.enter(workshopId, session)
    if (!entry.isOpen) return entry.shut
    const { personId, role } = entry.person
    if (!holdWhileOpen(stream, byPerson.open(`${workshopId}/${personId}`))) return 'tooManyConnections'
    // A facilitator is never shut out by the others.
    if (!holdWhileOpen(stream, byWorkshop.open(workshopId, role === 'facilitator'))) return 'tooManyConnections'
    return { entry, session, lease: await rooms.open(workshopId) }
  }

  const admitOrTell = async (visit: Visit): Promise<Admitted | CloseReason> => {
    const { request, stream, workshopId } = visit
    const address = clientAddress(request.headers, request.socket.remoteAddress, trustedProxies)
    if (!holdWhileOpen(stream, byAddress.open(address))) return 'tooManyConnections'
    try {
      return await admit(visit)
    } catch (error) {
      log.error({ workshopId, error: String(error) }, 'workshop not opened')
      return 'cannotLoad'
    }
  }

  const serve = (socket: WebSocket, { stream, url, workshopId }: Visit, admitted: Admitted | CloseReason): void => {
    const onBadMessage = (error: unknown): void => log.warn({ workshopId, error: String(error) }, 'bad message')
    // Without a listener, one broken frame, even on a refused socket, would end the process.
    socket.on('error', onBadMessage)
    if (typeof admitted === 'string') {
      closeRefused(socket, admitted)
      return
    }
    const { entry, session, lease } = admitted
    const { personId } = entry.person
    const { budget, close } = budgets.open(`${workshopId}/${personId}`)
    socket.once('close', close)
    serveSyncSocket(socket, lease, {
      stream,
      openWatch: (hooks) => new EntryWatch(entry, () => access.enter(workshopId, session), { ...hooks, failed: tellUnchecked }),
      personId,
      hasExtras: url.searchParams.get('extras') === '1',
      budget,
      late,
      traffic,
      onBadMessage,
    })
  }

  let toldUncheckedAt = -Infinity
  /** Once for all connections: a storage that is away is so for each of them. */
  const tellUnchecked = (error: unknown): void => {
    const now = performance.now()
    if (now - toldUncheckedAt < uncheckedMs) return
    toldUncheckedAt = now
    log.error({ error: String(error) }, 'access not checked, trying again')
  }

  // Out here, since it lives as long as the connection, and everything of the handshake would live in its closure.
  const noteFailure = (error: Error): void => log.debug({ error: error.message }, 'upgrade failed')

  server.on('upgrade', async (request, stream, head) => {
    stream.on('error', noteFailure)
    const url = URL.parse(request.url ?? '/', 'http://any')
    const workshopId = url && workshopIn(url)
    if (!url || !workshopId) return refuse(stream, '404 Not Found')
    if (!isOwnOrigin(request.headers.origin, request.headers.host)) return refuse(stream, '403 Forbidden')
    const visit: Visit = { request, stream, url, workshopId }
    const admitted = await admitOrTell(visit)
    let isServed = false
    sockets.handleUpgrade(request, stream, head, (socket) => {
      isServed = true
      serve(socket, visit, admitted)
    })
    // The client went away meanwhile, or its handshake is no WebSocket's.
    if (!isServed && typeof admitted !== 'string') admitted.lease[Symbol.dispose]()
  })
  return sockets
}
