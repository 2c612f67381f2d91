/** SQLite: read-only, an error of the disk, full (https://www.sqlite.org/rescode.html). */
const sqliteCodes = new Set<unknown>([8, 10, 13])
/** PostgreSQL: disk full, read-only transaction. The system: no space, over a quota, read-only, an error of the disk. */
const otherCodes = new Set<unknown>(['53100', '25006', 'ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])

/** Whether an error says that nothing can be written for now, as to a full disk, rather than that something is wrong with us. */
export const isRefusedWrite = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  // The extended codes of SQLite tell more in their higher bits.
  if ('errcode' in error && typeof error.errcode === 'number') return sqliteCodes.has(error.errcode & 0xff)
  return 'code' in error && otherCodes.has(error.code)
}
