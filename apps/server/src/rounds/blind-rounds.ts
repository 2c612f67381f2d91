import { createHmac, randomBytes } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { RevealedItem } from '@filrouge/document'
import { aggregateScores, isBallotScore, itemKey, type ScoreItem } from '@filrouge/domain'
import { newPublicId } from '../access/secret.ts'
import type { DocumentEdit } from '../edits/document-edit.ts'
import type { PersonRow } from '../storage/port/access-store.ts'
import type { BallotStore, CastBallot, RoundProgress, RoundRow, Scores, Voter } from '../storage/port/ballot-store.ts'

export interface RoundSettings {
  items: readonly ScoreItem[]
  isAnonymous: boolean
  /** Groups smaller than this are masked. */
  maskingThreshold: number
}

export interface RoundView {
  round: RoundRow
  progress: RoundProgress
}

/** What is wrong with a request, for the caller to put in words. */
export class RoundError extends Error {
  readonly code: 'notFound' | 'alreadyOpen' | 'roundClosed' | 'badScore'
  constructor(code: RoundError['code']) {
    super(code)
    this.code = code
  }
}

interface Surroundings {
  store: BallotStore
  /** Does work on the whole document when its turn in the workshop comes; rejects when too much waits for one. */
  inTurn: <Result>(workshopId: string, work: () => Promise<Result>) => Promise<Result>
  /** Makes an edit of the server's own in a workshop's document; resolves once it is durable. Rejects when it cannot be taken. */
  editDocument: (workshopId: string, edit: DocumentEdit) => Promise<void>
  /** Tells clients to fetch the rounds again. */
  tellChanged: (workshopId: string) => void
}

/** Anonymous voters are known by a hash that only the round's own secret gives: with the secret gone, nobody can find whose. */
const voterOf = ({ personId, companyFunction, level, name }: PersonRow, secret: string | null): Voter =>
  secret === null
    ? { key: personId, companyFunction, level, author: name }
    : { key: createHmac('sha256', secret).update(personId).digest('base64url'), companyFunction, level, author: null }

const ballotsOn = (item: ScoreItem, ballots: readonly CastBallot[]) => {
  const key = itemKey(item)
  return ballots.flatMap(({ voter: { companyFunction, level }, scores }) => {
    const score = scores[key]
    return score === undefined ? [] : [{ score, companyFunction, level }]
  })
}

/** Blind scoring: ballots stay in the store until the reveal, and only aggregates enter the document. */
export class BlindRounds {
  readonly #store: BallotStore
  readonly #inTurn: Surroundings['inTurn']
  readonly #editDocument: Surroundings['editDocument']
  readonly #tellChanged: Surroundings['tellChanged']
  /** What clients know of each round's progress: they are told again only when it moves. */
  readonly #toldProgress = new Map<string, string>()
  /** Rounds that are being revealed by this server. */
  readonly #revealing = new Set<string>()

  constructor({ store, inTurn, editDocument, tellChanged }: Surroundings) {
    this.#store = store
    this.#inTurn = inTurn
    this.#editDocument = editDocument
    this.#tellChanged = tellChanged
  }

  async list(workshopId: string): Promise<RoundView[]> {
    const rounds = await this.#store.rounds(workshopId)
    return Promise.all(rounds.map(async (round) => ({ round, progress: await this.#store.progress(round.id) })))
  }

  /** Opens a vote. Throws 'alreadyOpen' when one of the items is being scored already. */
  async open(workshopId: string, { items, isAnonymous, maskingThreshold }: RoundSettings): Promise<RoundView> {
    const id = newPublicId()
    const distinct = [...new Map(items.map((item) => [itemKey(item), item])).values()]
    const secret = isAnonymous ? randomBytes(32).toString('base64url') : null
    const openedAt = new Date().toISOString()
    const isOpened = await this.#store.openRound({ id, workshopId, items: distinct, maskingThreshold, openedAt, secret })
    if (!isOpened) throw new RoundError('alreadyOpen')
    this.#tellChanged(workshopId)
    return { round: await this.#find(workshopId, id), progress: { voters: 0, finished: 0 } }
  }

  /** Sets some of a person's scores. Throws 'roundClosed' once the vote is over. */
  async cast(workshopId: string, roundId: string, person: PersonRow, scores: Scores): Promise<void> {
    const round = await this.#find(workshopId, roundId)
    const itemByKey = new Map(round.items.map((item) => [itemKey(item), item]))
    for (const [key, score] of Object.entries(scores)) {
      const item = itemByKey.get(key)
      if (!item || !isBallotScore(item, score)) throw new RoundError('badScore')
    }
    const voter = await this.#voter(round, person)
    if (!voter || !(await this.#store.cast(roundId, voter, scores))) throw new RoundError('roundClosed')
    await this.#tellProgress(workshopId, roundId)
  }

  /** A person's own scores in a round whose vote is open; none afterwards. */
  async scoresOf(workshopId: string, roundId: string, person: PersonRow): Promise<Scores> {
    const round = await this.#find(workshopId, roundId)
    const voter = await this.#voter(round, person)
    return voter ? this.#store.scoresOf(roundId, voter.key) : {}
  }

  /**
   * Ends the vote and writes the aggregates into the document; ballots of an anonymous round are erased once these are
   * durable. Cut short, as when the document takes no edit, it is finished by revealing again. Only tells of a round that is
   * revealed already. Throws what the edit is refused with.
   */
  async reveal(workshopId: string, roundId: string): Promise<void> {
    this.#revealing.add(roundId)
    try {
      await this.#inTurn(workshopId, () => this.#reveal(workshopId, roundId))
    } finally {
      this.#revealing.delete(roundId)
    }
  }

  /** Erases a round and its ballots without a result. Throws 'roundClosed' when it is revealed, or is being revealed here. */
  async discard(workshopId: string, roundId: string): Promise<void> {
    await this.#find(workshopId, roundId)
    if (this.#revealing.has(roundId)) throw new RoundError('roundClosed')
    if (!(await this.#store.discardRound(roundId))) throw new RoundError('roundClosed')
    this.#toldProgress.delete(roundId)
    this.#tellChanged(workshopId)
  }

  /** Who said what in a named round that is revealed; nothing of any other. */
  async namedBallots(workshopId: string, roundId: string): Promise<CastBallot[]> {
    await this.#find(workshopId, roundId)
    return this.#store.namedBallots(roundId)
  }

  async #reveal(workshopId: string, roundId: string): Promise<void> {
    const { items, isAnonymous, maskingThreshold } = await this.#find(workshopId, roundId)
    const ballots = await this.#store.closeVote(roundId)
    if (ballots === null) {
      // Whoever asks does not know, and others may not either: the server that revealed it may have ended before it told.
      this.#tellChanged(workshopId)
      return
    }
    const revealed: RevealedItem[] = []
    for (const item of items) {
      revealed.push({ item, aggregates: aggregateScores(ballotsOn(item, ballots), maskingThreshold) })
      // Masking many groups takes time: other rooms are served in between.
      await setImmediate()
    }
    const revealedAt = new Date().toISOString()
    try {
      const facts = { revealedAt, isAnonymous, threshold: maskingThreshold }
      await this.#editDocument(workshopId, { kind: 'scoreResults', facts, revealed })
      await this.#store.finishReveal(roundId, revealedAt)
    } catch (error) {
      // The vote is closed, and waits to be revealed again.
      this.#tellChanged(workshopId)
      throw error
    }
    this.#toldProgress.delete(roundId)
    this.#tellChanged(workshopId)
  }

  async #find(workshopId: string, roundId: string): Promise<RoundRow> {
    const round = await this.#store.round(workshopId, roundId)
    if (!round) throw new RoundError('notFound')
    return round
  }

  async #voter({ id, isAnonymous }: RoundRow, person: PersonRow): Promise<Voter | null> {
    if (!isAnonymous) return voterOf(person, null)
    const secret = await this.#store.roundSecret(id)
    return secret === null ? null : voterOf(person, secret)
  }

  async #tellProgress(workshopId: string, roundId: string): Promise<void> {
    const progress = JSON.stringify(await this.#store.progress(roundId))
    if (this.#toldProgress.get(roundId) === progress) return
    this.#toldProgress.set(roundId, progress)
    this.#tellChanged(workshopId)
  }
}
