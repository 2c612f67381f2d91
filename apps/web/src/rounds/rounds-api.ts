import {
  namedBallotsResponse,
  type OpenRoundRequest,
  ownBallotResponse,
  type RoundResponse,
  roundResponse,
  roundsResponse,
} from '@filrouge/protocol'
import { request } from '../sync/request.ts'

/** Scores by item ("collection/record/field"); null is "don't know". */
export type Scores = Readonly<Record<string, number | null>>

const nothing = { parse: () => undefined }
const base = (workshopId: string): string => `/api/workshops/${workshopId}/rounds`

export const readRounds = async (workshopId: string): Promise<readonly RoundResponse[]> =>
  (await request('GET', base(workshopId), undefined, roundsResponse)).rounds

export const openRound = (workshopId: string, round: OpenRoundRequest) => request('POST', base(workshopId), round, roundResponse)

export const readOwnBallot = async (workshopId: string, roundId: string): Promise<Scores> =>
  (await request('GET', `${base(workshopId)}/${roundId}/ballots/mine`, undefined, ownBallotResponse)).scores

export const castBallot = (workshopId: string, roundId: string, scores: Scores) =>
  request('PUT', `${base(workshopId)}/${roundId}/ballots/mine`, { scores }, nothing)

export const readNamedBallots = async (workshopId: string, roundId: string) =>
  (await request('GET', `${base(workshopId)}/${roundId}/ballots`, undefined, namedBallotsResponse)).ballots

export const revealRound = (workshopId: string, roundId: string) =>
  request('POST', `${base(workshopId)}/${roundId}/reveal`, undefined, nothing)

export const discardRound = (workshopId: string, roundId: string) =>
  request('DELETE', `${base(workshopId)}/${roundId}`, undefined, nothing)
