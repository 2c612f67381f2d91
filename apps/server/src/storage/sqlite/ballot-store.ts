import type { DatabaseSync } from 'node:sqlite'
import { itemKey } from '@filrouge/domain'
import { z } from 'zod'
import {
  ballotColumns,
  groupByVoter,
  progressRow,
  readScores,
  roundColumns,
  roundFacts,
  scoreColumns,
  secretRow,
  stateRow,
} from '../ballot-rows.ts'
import type { BallotStore, RoundState } from '../port/ballot-store.ts'
import { createWorkshopGuard } from './require-workshop.ts'
import { transaction } from './transaction.ts'

/** Lists are kept as JSON and flags as 0 and 1. */
const roundRow = z.preprocess((row) => {
  const { items, isAnonymous } = z.object({ items: z.string(), isAnonymous: z.number() }).parse(row)
  return { ...(row as object), items: JSON.parse(items), isAnonymous: isAnonymous === 1 }
}, roundFacts)

/** `forgetHistory` is called once ballots are erased. */
export const createBallotStore = (db: DatabaseSync, forgetHistory: () => void): BallotStore => {
  const requireWorkshop = createWorkshopGuard(db)
  const insertRound = db.prepare(
    `INSERT INTO round (id, workshop_id, items, is_anonymous, masking_threshold, state, opened_at, secret)
     VALUES (?, ?, ?, ?, ?, 'open', ?, ?)`,
  )
  const claimItem = db.prepare('INSERT INTO round_item (workshop_id, item_key, round_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  const freeItems = db.prepare('DELETE FROM round_item WHERE round_id = ?')
  const selectRounds = db.prepare(`SELECT ${roundColumns} FROM round WHERE workshop_id = ? ORDER BY opened_at DESC, id`)
  const selectRound = db.prepare(`SELECT ${roundColumns} FROM round WHERE workshop_id = ? AND id = ?`)
  const selectState = db.prepare('SELECT state FROM round WHERE id = ?')
  const selectSecret = db.prepare(`SELECT secret FROM round WHERE id = ? AND state = 'open'`)
  const selectNamed = db.prepare(
    `SELECT ${ballotColumns} FROM ballot WHERE round_id = (SELECT id FROM round WHERE id = ? AND state = 'revealed' AND is_anonymous = 0)
     ORDER BY voter, item_key`,
  )
  const closeRound = db.prepare(`UPDATE round SET state = 'revealing' WHERE id = ?`)
  const setRevealed = db.prepare(`UPDATE round SET state = 'revealed', revealed_at = ?, secret = NULL WHERE id = ?`)
  const deleteRound = db.prepare('DELETE FROM round WHERE id = ?')
  const countProgress = db.prepare(
    `SELECT COUNT(*) AS voters, COALESCE(SUM(answered >= (SELECT json_array_length(items) FROM round WHERE id = :id)), 0) AS finished
     FROM (SELECT COUNT(*) AS answered FROM ballot WHERE round_id = :id GROUP BY voter)`,
  )
  const upsertScore = db.prepare(
    `INSERT INTO ballot (workshop_id, round_id, voter, item_key, score, company_function, level, author)
     SELECT workshop_id, id, ?, ?, ?, ?, ?, ? FROM round WHERE id = ?
     ON CONFLICT (round_id, voter, item_key) DO UPDATE SET score = excluded.score,
       company_function = excluded.company_function, level = excluded.level, author = excluded.author`,
  )
  const selectOwn = db.prepare(`SELECT ${scoreColumns} FROM ballot WHERE round_id = ? AND voter = ?`)
  const selectBallots = db.prepare(`SELECT ${ballotColumns} FROM ballot WHERE round_id = ? ORDER BY voter, item_key`)
  const deleteBallots = db.prepare('DELETE FROM ballot WHERE round_id = ?')
  const deleteAnonymous = db.prepare(
    'DELETE FROM ballot WHERE round_id = (SELECT id FROM round WHERE id = ? AND is_anonymous = 1)',
  )
  const stateOf = (roundId: string): RoundState | null => {
    const row = selectState.get(roundId)
    return row ? stateRow.parse(row).state : null
  }
  return {
    openRound: async ({ id, workshopId, items, maskingThreshold, openedAt, secret }) =>
      transaction(db, () => {
        requireWorkshop(workshopId)
        insertRound.run(id, workshopId, JSON.stringify(items), secret === null ? 0 : 1, maskingThreshold, openedAt, secret)
        if (items.every((item) => claimItem.run(workshopId, itemKey(item), id).changes === 1)) return true
        freeItems.run(id)
        deleteRound.run(id)
        return false
      }),
    rounds: async (workshopId) => selectRounds.all(workshopId).map((row) => roundRow.parse(row)),
    round: async (workshopId, roundId) => {
      const row = selectRound.get(workshopId, roundId)
      return row ? roundRow.parse(row) : null
    },
    roundSecret: async (roundId) => {
      const row = selectSecret.get(roundId)
      return row ? secretRow.parse(row).secret : null
    },
    progress: async (roundId) => progressRow.parse(countProgress.get({ id: roundId })),
    cast: async (roundId, { key, companyFunction, level, author }, scores) =>
      transaction(db, () => {
        if (stateOf(roundId) !== 'open') return false
        for (const [item, score] of Object.entries(scores))
          upsertScore.run(key, item, score, companyFunction, level, author, roundId)
        return true
      }),
    scoresOf: async (roundId, voterKey) => readScores(selectOwn.all(roundId, voterKey)),
    closeVote: async (roundId) =>
      transaction(db, () => {
        const state = stateOf(roundId)
        if (state === null || state === 'revealed') return null
        closeRound.run(roundId)
        return groupByVoter(selectBallots.all(roundId))
      }),
    finishReveal: async (roundId, revealedAt) => {
      transaction(db, () => {
        if (stateOf(roundId) !== 'revealing') return
        deleteAnonymous.run(roundId)
        setRevealed.run(revealedAt, roundId)
        freeItems.run(roundId)
      })
      forgetHistory()
    },
    namedBallots: async (roundId) => groupByVoter(selectNamed.all(roundId)),
    discardRound: async (roundId) => {
      const isDiscarded = transaction(db, () => {
        const state = stateOf(roundId)
        if (state === null || state === 'revealed') return false
        deleteBallots.run(roundId)
        freeItems.run(roundId)
        deleteRound.run(roundId)
        return true
      })
      if (isDiscarded) forgetHistory()
      return isDiscarded
    },
  }
}
