import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { acceptBackupRequests } from './operations/backup-socket.ts'
import type { Storage } from './storage/port/storage.ts'
import { openPostgresStorage } from './storage/postgres/open-storage.ts'
import { openSqliteStorageInThread } from './storage/sqlite/open-in-thread.ts'

/** The embedded storage, which backs itself up on request since nobody else can open it meanwhile. */
const openEmbedded = async (dataDir: string, log: Logger, onTrouble: (error: unknown) => void): Promise<Storage> => {
  await using stack = new AsyncDisposableStack()
  const storage = stack.use(await openSqliteStorageInThread(dataDir, onTrouble))
  const onError = (error: unknown): void => log.warn({ error: String(error) }, 'backup request failed')
  try {
    stack.use(await acceptBackupRequests(dataDir, storage.backUp, onError))
  } catch (error) {
    // A very long path, or a file system without sockets: no reason not to serve.
    log.warn({ error: String(error) }, 'no backup while the server runs')
  }
  const owned = stack.move()
  return { ...storage, [Symbol.asyncDispose]: () => owned.disposeAsync() }
}

/** The storage that the settings name. Rejects when it cannot be opened. */
export const openStorage = (config: Config, log: Logger): Promise<Storage> => {
  const onTrouble = (error: unknown): void => log.warn({ error: String(error) }, 'trouble with the database')
  return config.databaseUrl === null
    ? openEmbedded(config.dataDir, log, onTrouble)
    : openPostgresStorage(config.databaseUrl, onTrouble)
}
