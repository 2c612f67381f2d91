import { crc32 } from 'node:zlib'
import { z } from 'zod'

/** A row does not hold what was written there; SQLite itself looks after its own structure only. */
export class DamagedRowError extends Error {}

/** Bytes as a row keeps them. Rows of before there were checksums have none. */
export const bodyColumns = { body: z.instanceof(Uint8Array), checksum: z.number().nullable() }

/** The CRC-32 of a row's bytes, to be kept beside them. */
export const checksumOf = (body: Uint8Array): number => crc32(body)

interface KeptBody {
  body: Uint8Array
  checksum: number | null
}

/** Whether a row's bytes are those that were written, as far as its checksum tells. */
export const isIntact = ({ body, checksum }: KeptBody): boolean => checksum === null || checksum === crc32(body)

/** The bytes of a row. Throws a DamagedRowError when they are not those that were written. */
export const intactBody = (row: KeptBody, workshopId: string): Uint8Array => {
  if (isIntact(row)) return row.body
  throw new DamagedRowError(
    `What is kept of workshop ${workshopId} is damaged on the disk. Put a backup in its place, as apps/server/README.md says under "Backing up and restoring".`,
  )
}
