import { once } from 'node:events'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Logger } from 'pino'
import { Access } from './access/access.ts'
import { Compactor } from './compaction/compactor.ts'
import type { Config } from './config.ts'
import type { DocumentEdit, UpdateOf } from './edits/document-edit.ts'
import { DocumentEditor } from './edits/document-editor.ts'
import { compactDocument, editDocument, readDocument } from './edits/edit-document.ts'
import { Turns } from './edits/turns.ts'
import { Facilitate } from './facilitation/facilitate.ts'
import { createApp } from './http/app.ts'
import { clientAddress } from './http/client-address.ts'
import { TransferGate } from './http/transfer-gate.ts'
import { GuardThread } from './locks/guard-thread.ts'
import { openFanOut } from './open-fan-out.ts'
import { openStorage } from './open-storage.ts'
import { sendClientsAway } from './operations/drain.ts'
import { createEraser } from './operations/erase-workshop.ts'
import { listen } from './operations/listen.ts'
import { measured } from './operations/measured-log.ts'
import { createMetrics } from './operations/metrics.ts'
import { serveMetrics } from './operations/metrics-server.ts'
import { Readiness } from './operations/readiness.ts'
import { keepRetention } from './operations/retention.ts'
import { noTraffic } from './operations/traffic.ts'
import { Relay } from './rooms/relay.ts'
import { RoomRegistry } from './rooms/room-registry.ts'
import { BlindRounds } from './rounds/blind-rounds.ts'
import { Snapshots } from './snapshots/snapshots.ts'
import { createStarter } from './snapshots/start-from-snapshot.ts'
import { LateAcknowledgements } from './ws/late-acknowledgements.ts'
import { acceptSyncSockets } from './ws/upgrade.ts'

export interface RunningServer extends AsyncDisposable {
  address: string
}

/** Longer than the longest work that a request waits for, in milliseconds. */
const idleSocketMs = 10 * 60_000

const webDir = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** Opens the storage, listens, and answers until disposed of: then clients are sent elsewhere, what waits is written, all is closed. */
export const startServer = async (config: Config, log: Logger): Promise<RunningServer> => {
  await using stack = new AsyncDisposableStack()
  const storage = stack.use(await openStorage(config, log))
  const { limits, trustedProxies } = config
  const readiness = new Readiness({ checkStorage: storage.checkStorage, isFanOutConnected: () => fanOut.isConnected })
  const traffic = noTraffic()
  const metrics = createMetrics({
    traffic,
    rooms: () => rooms.loaded.size,
    connections: () => sockets.clients.size,
    waiting: () => rooms.waiting,
    isFanOutConnected: () => fanOut.isConnected,
  })
  const fanOut = stack.use(openFanOut(config, log))
  const relay = stack.use(
    new Relay(fanOut, storage, (error) => log.warn({ error: String(error) }, 'behind the other servers, trying again')),
  )
  const lockedBoards = async (workshopId: string) => (await storage.facilitation(workshopId)).lockedBoards
  const compactor = stack.use(new Compactor())
  const onRetentionError = (error: unknown, workshopId?: string): void =>
    log.error({ error: String(error), workshopId }, 'retention not kept, trying again')
  const merge = (updates: readonly Uint8Array[]) => compactor.merge(updates)
  const editor = stack.use(new DocumentEditor())
  const updateOf: UpdateOf = (updates, edit) => editor.updateOf(updates, edit)
  const guards = stack.use(new GuardThread())
  const rooms = stack.use(
    new RoomRegistry({
      ...config.rooms,
      storage: measured(storage, metrics.observeCommit),
      lockedBoards,
      documentBytes: limits.documentBytes,
      merge,
      askGuard: (task) => guards.ask(task),
      migrationOf: (updates) => updateOf(updates, { kind: 'migrate' }),
      relay,
      hasPeers: config.redis !== null,
      onOpened: (workshopId) =>
        void storage.noteOpened([workshopId]).catch((error: unknown) => onRetentionError(error, workshopId)),
      onError: (error) => log.error({ error: String(error) }, 'work of a room failed'),
    }),
  )
  const eraseWorkshop = createEraser(storage, rooms, log)
  const retention = {
    ...storage,
    openWorkshops: () => [...rooms.loaded.keys()],
    eraseUnopened: (workshopId: string, ageMs: number) => eraseWorkshop(workshopId, { ifUnopenedForMs: ageMs }),
    onError: onRetentionError,
    onClockJump: (jumpMs: number) => log.warn({ jumpMs }, 'the clock jumped: erasing workshops that nobody opens begins anew'),
  }
  stack.use(keepRetention(retention, config.retentionDays))
  const access = new Access(storage, (workshopId, topic) => void rooms.tellChanged(workshopId, topic), Date.now)
  const facilitate = new Facilitate(storage, (workshopId) => rooms.tellChanged(workshopId, 'facilitation'), Date.now)
  const turns = new Turns()
  const around = {
    store: storage,
    inTurn: <Result>(workshopId: string, work: () => Promise<Result>) => turns.take(workshopId, work),
    readDocument: (workshopId: string) => readDocument(rooms, merge, workshopId),
    editDocument: (workshopId: string, edit: DocumentEdit) => editDocument(rooms, updateOf, workshopId, edit),
  }
  const rounds = new BlindRounds({ ...around, tellChanged: (workshopId) => void rooms.tellChanged(workshopId, 'ballots') })
  const snapshots = new Snapshots({
    ...around,
    mostBytes: limits.workshopSnapshotBytes,
    compact: (workshopId) => compactDocument(rooms, workshopId),
    tellChanged: (workshopId) => void rooms.tellChanged(workshopId, 'snapshots'),
  })
  const startFromSnapshot = createStarter({
    ...around,
    access,
    eraseWorkshop,
    mostDocumentBytes: limits.documentBytes,
    mostImageBytes: limits.workshopUploadBytes,
    newDocument: (beginning) => editor.newDocument(beginning),
    onLeftBehind: (error, workshopId) => log.error({ error: String(error), workshopId }, 'workshop of nobody not erased'),
  })
  const services = {
    access,
    facilitate,
    rounds,
    snapshots,
    startFromSnapshot,
    uploads: storage,
    limits,
    transfers: new TransferGate(limits.transferBytes),
    readiness,
    eraseWorkshop,
    webDir,
    tldrawLicenseKey: config.tldrawLicenseKey,
  }
  const app = createApp(services, log, (context) =>
    clientAddress(context.req.header(), getConnInfo(context).remote.address, trustedProxies),
  )
  const late = new LateAcknowledgements()
  const server = createServer(getRequestListener(app.fetch))
  // Who neither sends nor takes anything is cut off; a WebSocket has a heartbeat of its own instead.
  server.setTimeout(idleSocketMs)
  const sockets = acceptSyncSockets(server, { access, rooms, limits, trustedProxies, late, traffic, log })
  if (config.metrics) stack.use(await serveMetrics(metrics, config.metrics.port, config.metrics.host))
  // Last of all that may fail: nobody is answered by a server that does not start.
  await listen(server, { port: config.port, host: config.host, variables: { port: 'PORT', host: 'HOST' } })
  const bound = server.address()
  const port = bound !== null && typeof bound === 'object' ? bound.port : config.port
  stack.defer(async () => {
    // Not ready first, so that whoever spreads the visitors sends nobody here any more.
    readiness.drain()
    log.info({ connections: sockets.clients.size }, 'stopping')
    await setTimeout(config.drainMs)
    const closed = once(server, 'close')
    server.close()
    // Upgrades that are under way are answered with 503 from here on.
    sockets.close()
    await sendClientsAway(sockets, late, () => rooms.flush())
    server.closeAllConnections()
    await closed
  })
  const owned = stack.move()
  log.info({ port, storage: config.databaseUrl === null ? 'embedded' : 'shared' }, 'listening')
  return {
    address: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  }
}
