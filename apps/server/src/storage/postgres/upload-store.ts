import type { Pool } from 'pg'
import { z } from 'zod'
import { type UploadStore, uploadWeight } from '../port/upload-store.ts'
import { asBuffer } from './as-buffer.ts'
import { longTransaction } from './long-transaction.ts'

const uploadRow = z.object({ body: z.instanceof(Buffer) })

const bytesRow = z.object({ bytes: z.number() })
/** An image's length stands beside it: none is read. */
const sizeQuery = 'SELECT octet_length(body) AS bytes FROM upload WHERE workshop_id = $1 AND id = $2'
const sumQuery = 'SELECT COALESCE(sum(GREATEST(octet_length(body), $2)), 0)::float8 AS bytes FROM upload WHERE workshop_id = $1'
const copyQuery = `INSERT INTO upload (workshop_id, id, body)
  SELECT $3, id, body FROM upload WHERE workshop_id = $1 AND id = ANY($2)`

/** Images in the database: every server sees them, and one backup holds all. Their bytes take the bulk connections. */
export const createUploadStore = (pool: Pool, bulk: Pool): UploadStore => ({
  saveUpload: async (workshopId, uploadId, bytes) => {
    await bulk.query('INSERT INTO upload (workshop_id, id, body) VALUES ($1, $2, $3)', [workshopId, uploadId, asBuffer(bytes)])
  },
  uploadedBytes: async (workshopId) => {
    const { rows } = await bulk.query(sumQuery, [workshopId, uploadWeight(0)])
    return bytesRow.parse(rows[0]).bytes
  },
  uploadSize: async (workshopId, uploadId) => {
    const { rows } = await pool.query(sizeQuery, [workshopId, uploadId])
    return rows[0] ? bytesRow.parse(rows[0]).bytes : null
  },
  upload: async (workshopId, uploadId) => {
    const { rows } = await bulk.query('SELECT body FROM upload WHERE workshop_id = $1 AND id = $2', [workshopId, uploadId])
    return rows[0] ? new Uint8Array(uploadRow.parse(rows[0]).body) : null
  },
  // None of their bytes leaves the database.
  copyUploads: ({ from, to }, uploadIds, most) =>
    longTransaction(bulk, async (query) => {
      const { rows } = await query(`${sumQuery} AND id = ANY($3)`, [from, uploadWeight(0), uploadIds])
      if (bytesRow.parse(rows[0]).bytes > most) return false
      await query(copyQuery, [from, uploadIds, to])
      return true
    }),
})
