import type { Pool, PoolClient } from 'pg'
import { z } from 'zod'
import type { LogEntry, UpdateLog } from '../port/update-log.ts'
import { asBuffer } from './as-buffer.ts'

const counterRow = z.object({ workshop_id: z.string(), last_sequence: z.number() })
const loadedRow = z.object({ last_sequence: z.number(), sequence: z.number().nullable(), body: z.instanceof(Buffer).nullable() })

/**
 * One statement, so one transaction and one journey. Counters are locked in the order of their names, so that two groups
 * never wait for each other; who holds a counter commits before the next one counts on. Erased workshops take nothing.
 */
const appendQuery = `
  WITH grown AS (
    INSERT INTO update_counter AS counter (workshop_id, last_sequence)
    SELECT workshop_id, count(*) FROM unnest($1::text[]) AS workshop_id GROUP BY workshop_id ORDER BY workshop_id
    ON CONFLICT (workshop_id) DO UPDATE SET last_sequence = counter.last_sequence + excluded.last_sequence
      WHERE NOT counter.is_erased
    RETURNING workshop_id, last_sequence),
  written AS (
    INSERT INTO update_log (workshop_id, sequence, body)
    SELECT workshop_id, grown.last_sequence - entry.behind, entry.body
    FROM unnest($1::text[], $2::bigint[], $3::bytea[]) AS entry (workshop_id, behind, body) JOIN grown USING (workshop_id))
  SELECT workshop_id, last_sequence FROM grown`

/** One statement, so one moment: nothing is missed or doubled while another server compacts. */
const loadQuery = `
  WITH base AS (SELECT up_to AS sequence, body FROM update_base WHERE workshop_id = $1 AND up_to > $2),
  standing AS (
    SELECT sequence, body FROM base
    UNION ALL
    SELECT sequence, body FROM update_log
    WHERE workshop_id = $1 AND sequence > COALESCE((SELECT sequence FROM base), $2)),
  counter AS (SELECT COALESCE((SELECT last_sequence FROM update_counter WHERE workshop_id = $1), 0) AS last_sequence)
  SELECT last_sequence, sequence, body FROM counter LEFT JOIN standing ON true ORDER BY sequence`

const compactQuery = `
  WITH based AS (
    INSERT INTO update_base AS base (workshop_id, up_to, body)
    SELECT workshop_id, $2, $3 FROM update_counter WHERE workshop_id = $1 AND last_sequence >= $2 AND NOT is_erased FOR SHARE
    ON CONFLICT (workshop_id) DO UPDATE SET up_to = excluded.up_to, body = excluded.body WHERE excluded.up_to > base.up_to
    RETURNING up_to)
  DELETE FROM update_log USING based WHERE workshop_id = $1 AND sequence <= based.up_to`

/** Appends within the transaction of the connection that is given. Resolves with the sequences; 0 where a workshop is erased. */
export const append = async (connection: Pool | PoolClient, entries: readonly LogEntry[]): Promise<number[]> => {
  if (entries.length === 0) return []
  const countByWorkshop = new Map<string, number>()
  // How many of the same workshop come after each, so counted from the last one on.
  const behind = entries
    .toReversed()
    .map(({ workshopId }) => {
      const count = countByWorkshop.get(workshopId) ?? 0
      countByWorkshop.set(workshopId, count + 1)
      return count
    })
    .reverse()
  const { rows } = await connection.query({
    name: 'append',
    text: appendQuery,
    values: [entries.map(({ workshopId }) => workshopId), behind, entries.map(({ update }) => asBuffer(update))],
  })
  const lastByWorkshop = new Map(rows.map((row) => counterRow.parse(row)).map((row) => [row.workshop_id, row.last_sequence]))
  return entries.map(({ workshopId }, index) => {
    const last = lastByWorkshop.get(workshopId)
    return last === undefined ? 0 : last - (behind[index] ?? 0)
  })
}

const lastSequences = async (pool: Pool, workshopIds: readonly string[]): Promise<number[]> => {
  const { rows } = await pool.query({
    name: 'lastSequences',
    text: 'SELECT workshop_id, last_sequence FROM update_counter WHERE workshop_id = ANY($1) AND NOT is_erased',
    values: [workshopIds],
  })
  const lastByWorkshop = new Map(rows.map((row) => counterRow.parse(row)).map((row) => [row.workshop_id, row.last_sequence]))
  return workshopIds.map((workshopId) => lastByWorkshop.get(workshopId) ?? 0)
}

export const createUpdateLog = (pool: Pool): UpdateLog => ({
  append: (entries) => append(pool, entries),
  load: async (workshopId, after = 0) => {
    const result = await pool.query({ name: 'load', text: loadQuery, values: [workshopId, after] })
    const rows = result.rows.map((row) => loadedRow.parse(row))
    return {
      updates: rows.flatMap(({ body }) => (body ? [new Uint8Array(body)] : [])),
      upTo: rows.at(-1)?.sequence ?? rows[0]?.last_sequence ?? 0,
    }
  },
  lastSequence: async (workshopId) => (await lastSequences(pool, [workshopId]))[0] ?? 0,
  lastSequences: (workshopIds) => lastSequences(pool, workshopIds),
  compact: async (workshopId, upTo, merged) => {
    await pool.query({ name: 'compact', text: compactQuery, values: [workshopId, upTo, asBuffer(merged)] })
  },
})
