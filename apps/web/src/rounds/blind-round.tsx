import { can, type ScorableCollection } from '@filrouge/domain'
import { type ReactNode, useState } from 'react'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { Ballot } from './ballot.tsx'
import type { Describe } from './ballot-subject.ts'
import { RoundPanel } from './round-panel.tsx'
import { useRunningRound } from './use-rounds.ts'

interface BlindRoundProps {
  /** The collections of the board whose rounds are shown. */
  collections: readonly ScorableCollection[]
  describe: Describe
  /** Participants find the ballot open. */
  isEager: boolean
  /** The board itself, out of the way while this person votes. */
  children: ReactNode
}

/** A board around which a blind vote may run: its state above, and the ballot in its place for whoever votes. */
export const BlindRound = ({ collections, describe, isEager, children }: BlindRoundProps) => {
  const { role } = useWorkshopContext()
  const round = useRunningRound(collections)
  const [openId, setOpenId] = useState<string | null>(null)
  const [leftId, setLeftId] = useState<string | null>(null)
  if (!round) return children
  const isVoting =
    round.state === 'open' &&
    can(role, 'vote') &&
    (openId === round.id || (isEager && role === 'participant' && leftId !== round.id))
  if (isVoting)
    return (
      <Ballot
        key={round.id}
        round={round}
        describe={describe}
        onBack={() => {
          setOpenId(null)
          setLeftId(round.id)
        }}
      />
    )
  return (
    <>
      <RoundPanel round={round} onVote={() => setOpenId(round.id)} />
      {children}
    </>
  )
}
