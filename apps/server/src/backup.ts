import { resolve } from 'node:path'
import { ConfigError, readConfig } from './config.ts'
import { askForBackup } from './operations/backup-socket.ts'
import { checkBackup } from './storage/sqlite/check-backup.ts'
import { DataDirBusyError } from './storage/sqlite/data-dir-error.ts'
import { openSqliteStorage } from './storage/sqlite/open-storage.ts'

// Backs up the embedded database and the images into a new folder, whether or not the server runs:
//   DATA_DIR=./data node apps/server/src/backup.ts FOLDER

const copyTo = async (folder: string): Promise<void> => {
  const { dataDir, databaseUrl } = readConfig(process.env)
  if (databaseUrl !== null) throw new ConfigError('DATABASE_URL is set: back up PostgreSQL with its own pg_dump.')
  if (await askForBackup(dataDir, folder)) return
  await using storage = openSqliteStorage(dataDir, (error) => console.error(String(error)))
  await storage.backUp(folder)
}

const [given] = process.argv.slice(2)
if (given === undefined) {
  console.error('Usage: node apps/server/src/backup.ts FOLDER')
  process.exitCode = 2
} else {
  const folder = resolve(given)
  try {
    await copyTo(folder)
    // Here and not in the server, which has people to serve.
    const damaged = checkBackup(folder)
    console.log(`Backed up to ${folder}`)
    if (damaged.length > 0) {
      console.error(
        `These workshops are damaged on the disk, and in this copy: ${damaged.join(', ')}. Keep your earlier backups: they may hold them as they were.`,
      )
      process.exitCode = 1
    }
  } catch (error) {
    const isBusy = error instanceof DataDirBusyError
    console.error(
      isBusy ? 'The server that holds the data folder does not answer.' : error instanceof Error ? error.message : String(error),
    )
    process.exitCode = 1
  }
}
