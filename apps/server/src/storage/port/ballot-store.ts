import type { Level, ScoreItem } from '@filrouge/domain'

/** 'revealing': the vote is over and its results are on their way into the document. */
export const roundStates = ['open', 'revealing', 'revealed'] as const
export type RoundState = (typeof roundStates)[number]

export interface NewRound {
  id: string
  workshopId: string
  items: readonly ScoreItem[]
  maskingThreshold: number
  /** ISO date and time. */
  openedAt: string
  /** What the voters of an anonymous round are hashed with; null for a named one. Erased at the reveal. */
  secret: string | null
}

export interface RoundRow extends Omit<NewRound, 'secret'> {
  isAnonymous: boolean
  state: RoundState
  revealedAt: string | null
}

/** Who voted, as the store knows them: an id, or in an anonymous round a keyed hash of it, and the group they speak for. */
export interface Voter {
  key: string
  companyFunction: string
  level: Level
  /** The name shown beside their scores; null in an anonymous round. */
  author: string | null
}

/** Scores by item key; null is "don't know". */
export type Scores = Readonly<Record<string, number | null>>

export interface CastBallot {
  voter: Voter
  scores: Scores
}

/** How far a vote is, without a word on what was said. */
export interface RoundProgress {
  /** People who answered at least one item, and those who answered all. */
  voters: number
  finished: number
}

/**
 * What blind rounds need kept, outside of any document. Ballots leave it in three ways only: a voter's own scores, all of
 * them once the vote is over, and those of a named round after its reveal.
 */
export interface BallotStore {
  /** False when one of its items is already being scored in a round of the workshop that is not over. */
  openRound: (round: NewRound) => Promise<boolean>
  /** The workshop's rounds, the latest opened first. */
  rounds: (workshopId: string) => Promise<RoundRow[]>
  /** Null where the workshop has no such round. */
  round: (workshopId: string, roundId: string) => Promise<RoundRow | null>
  /** The secret of an anonymous round that is open; null for any other. */
  roundSecret: (roundId: string) => Promise<string | null>
  progress: (roundId: string) => Promise<RoundProgress>
  /** Sets a voter's scores, those not given stay; false when the round is not open. Durable when it resolves. */
  cast: (roundId: string, voter: Voter, scores: Scores) => Promise<boolean>
  /** One voter's scores. */
  scoresOf: (roundId: string, voterKey: string) => Promise<Scores>
  /** Ends the vote for good and gives every ballot; gives them again until the round is revealed, null from then on. */
  closeVote: (roundId: string) => Promise<CastBallot[] | null>
  /**
   * The results are where they belong: of an anonymous round the ballots and the secret are erased, as thoroughly as the
   * database can (`rounds/README.md`), of a named one the ballots stay. Does nothing to a round whose vote is not closed.
   */
  finishReveal: (roundId: string, revealedAt: string) => Promise<void>
  /** Ballots of a named round that is revealed; none for any other. */
  namedBallots: (roundId: string) => Promise<CastBallot[]>
  /** Erases a round that is not revealed, with its ballots; false when it is. */
  discardRound: (roundId: string) => Promise<boolean>
}
