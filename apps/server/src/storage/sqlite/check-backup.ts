import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { databaseFile } from './open-database.ts'
import { bodyColumns, isIntact } from './row-checksum.ts'

/** A backup cannot be read; the message says what to do. */
export class DamagedBackupError extends Error {}

const checkRow = z.object({ integrity_check: z.string() })
const bodyRow = z.object({ workshopId: z.string(), ...bodyColumns })

/** Whatever is kept with a checksum. */
const bodiesQuery = `
  SELECT workshop_id AS workshopId, body, checksum FROM update_log
  UNION ALL SELECT workshop_id, body, checksum FROM update_base
  UNION ALL SELECT workshop_id, document, checksum FROM snapshot`

/** Opens the database of a backup as a file that nobody else writes to, so that nothing is put beside it. */
const openCopy = (folder: string): DatabaseSync => {
  const file = pathToFileURL(join(folder, databaseFile))
  file.searchParams.set('immutable', '1')
  return new DatabaseSync(file, { readOnly: true })
}

const damagedWorkshops = (copy: DatabaseSync): string[] => {
  const { integrity_check: found } = checkRow.parse(copy.prepare('PRAGMA integrity_check(1)').get())
  if (found !== 'ok') throw new Error(found)
  const damaged = new Set<string>()
  for (const row of copy.prepare(bodiesQuery).iterate()) {
    const { workshopId, ...kept } = bodyRow.parse(row)
    if (!isIntact(kept)) damaged.add(workshopId)
  }
  return [...damaged].toSorted()
}

/**
 * Reads a backup through: SQLite's own structure, then every row that has a checksum. Returns the workshops of which
 * something is not as it was written, in order; all else is sound. Throws a DamagedBackupError when it cannot be read.
 */
export const checkBackup = (folder: string): string[] => {
  try {
    using copy = openCopy(folder)
    return damagedWorkshops(copy)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new DamagedBackupError(`The copy in ${folder} cannot serve as a backup: ${reason}. Delete it, and look after the disk.`)
  }
}
