import { itemKey } from '@filrouge/domain'
import type { Pool } from 'pg'
import {
  ballotColumns,
  groupByVoter,
  progressRow,
  readScores,
  roundColumns,
  roundFacts,
  scoreColumns,
  secretRow,
} from '../ballot-rows.ts'
import type { BallotStore } from '../port/ballot-store.ts'
import { transaction } from './transaction.ts'

const insertRound = `
  INSERT INTO round (id, workshop_id, items, is_anonymous, masking_threshold, state, opened_at, secret)
  VALUES ($1, $2, $3, $4, $5, 'open', $6, $7)`
/** In one order, whoever claims: two rounds that are opened at once wait for each other in turn. */
const claimItems = `
  INSERT INTO round_item (workshop_id, item_key, round_id)
  SELECT $1, item_key, $3 FROM unnest($2::text[]) AS item_key ORDER BY item_key ON CONFLICT DO NOTHING`
const countProgress = `
  SELECT COUNT(*)::integer AS voters,
    (COUNT(*) FILTER (WHERE answered >= (SELECT jsonb_array_length(items) FROM round WHERE id = $1)))::integer AS finished
  FROM (SELECT COUNT(*) AS answered FROM ballot WHERE round_id = $1 GROUP BY voter) AS of_voter`
const upsertScores = `
  INSERT INTO ballot (round_id, voter, company_function, level, author, item_key, score)
  SELECT $1, $2, $3, $4, $5, item_key, score FROM unnest($6::text[], $7::smallint[]) AS given (item_key, score) ORDER BY item_key
  ON CONFLICT (round_id, voter, item_key) DO UPDATE SET score = excluded.score,
    company_function = excluded.company_function, level = excluded.level, author = excluded.author`
const selectBallots = `SELECT ${ballotColumns} FROM ballot WHERE round_id = $1 ORDER BY voter COLLATE "C", item_key COLLATE "C"`
const selectNamed = `
  SELECT ${ballotColumns} FROM ballot
  WHERE round_id = (SELECT id FROM round WHERE id = $1 AND state = 'revealed' AND NOT is_anonymous)
  ORDER BY voter COLLATE "C", item_key COLLATE "C"`

/** What is erased and could not be vacuumed at once is told: autovacuum sees to it later. */
export const createBallotStore = (pool: Pool, onError: (error: unknown) => void): BallotStore => {
  const rowsOf = async (text: string, values: readonly unknown[]): Promise<unknown[]> =>
    (await pool.query(text, [...values])).rows
  /** Deleted rows are out of reach of any query; a vacuum gives their space back to be overwritten. */
  const forgetHistory = async (): Promise<void> => {
    try {
      await pool.query('VACUUM ballot, round')
    } catch (error) {
      onError(new Error(`erased ballots are not vacuumed yet: ${String(error)}`, { cause: error }))
    }
  }
  return {
    openRound: ({ id, workshopId, items, maskingThreshold, openedAt, secret }) =>
      transaction(pool, async (client) => {
        const values = [id, workshopId, JSON.stringify(items), secret !== null, maskingThreshold, openedAt, secret]
        await client.query(insertRound, values)
        const { rowCount } = await client.query(claimItems, [workshopId, items.map(itemKey), id])
        if (rowCount === items.length) return true
        await client.query('DELETE FROM round WHERE id = $1', [id])
        return false
      }),
    rounds: async (workshopId) =>
      (await rowsOf(`SELECT ${roundColumns} FROM round WHERE workshop_id = $1 ORDER BY opened_at DESC, id`, [workshopId])).map(
        (row) => roundFacts.parse(row),
      ),
    round: async (workshopId, roundId) => {
      const [row] = await rowsOf(`SELECT ${roundColumns} FROM round WHERE workshop_id = $1 AND id = $2`, [workshopId, roundId])
      return row ? roundFacts.parse(row) : null
    },
    roundSecret: async (roundId) => {
      const [row] = await rowsOf(`SELECT secret FROM round WHERE id = $1 AND state = 'open'`, [roundId])
      return row ? secretRow.parse(row).secret : null
    },
    progress: async (roundId) => progressRow.parse((await rowsOf(countProgress, [roundId]))[0]),
    cast: (roundId, { key, companyFunction, level, author }, scores) =>
      transaction(pool, async (client) => {
        // Held until the scores are in: the vote cannot be closed in between.
        const open = await client.query(`SELECT 1 FROM round WHERE id = $1 AND state = 'open' FOR SHARE`, [roundId])
        if (open.rowCount === 0) return false
        const given = [Object.keys(scores), Object.values(scores)]
        await client.query(upsertScores, [roundId, key, companyFunction, level, author, ...given])
        return true
      }),
    scoresOf: async (roundId, voterKey) =>
      readScores(await rowsOf(`SELECT ${scoreColumns} FROM ballot WHERE round_id = $1 AND voter = $2`, [roundId, voterKey])),
    closeVote: (roundId) =>
      transaction(pool, async (client) => {
        const closed = await client.query(`UPDATE round SET state = 'revealing' WHERE id = $1 AND state <> 'revealed'`, [roundId])
        return closed.rowCount === 0 ? null : groupByVoter((await client.query(selectBallots, [roundId])).rows)
      }),
    finishReveal: async (roundId, revealedAt) => {
      await transaction(pool, async (client) => {
        const revealed = await client.query(
          `UPDATE round SET state = 'revealed', revealed_at = $2, secret = NULL WHERE id = $1 AND state = 'revealing'`,
          [roundId, revealedAt],
        )
        if (revealed.rowCount === 0) return
        await client.query('DELETE FROM round_item WHERE round_id = $1', [roundId])
        await client.query('DELETE FROM ballot WHERE round_id = (SELECT id FROM round WHERE id = $1 AND is_anonymous)', [roundId])
      })
      await forgetHistory()
    },
    namedBallots: async (roundId) => groupByVoter(await rowsOf(selectNamed, [roundId])),
    discardRound: async (roundId) => {
      const { rowCount } = await pool.query(`DELETE FROM round WHERE id = $1 AND state <> 'revealed'`, [roundId])
      if (rowCount === 0) return false
      await forgetHistory()
      return true
    },
  }
}
