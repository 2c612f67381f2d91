import { boardByCollection } from '@filrouge/domain'
import type { RoundResponse } from '@filrouge/protocol'
import { IconChecklist } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import classes from './rounds.module.css'
import { useOwnBallot } from './use-own-ballot.ts'
import { useRounds } from './use-rounds.ts'

/** The board on which a round is voted. */
const boardOf = ({ items }: RoundResponse): string => {
  const collection = items[0]?.collection
  return (collection && (boardByCollection as Readonly<Record<string, string>>)[collection]) ?? 'diagnostic'
}

const Notice = ({ round }: { round: RoundResponse }) => {
  const { t } = useTranslation('rounds')
  const { workshopId } = useWorkshopContext()
  const { pathname } = useLocation()
  const { scores } = useOwnBallot(round.id)
  const path = `/w/${workshopId}/board/${boardOf(round)}`
  const isAnswered = scores !== null && Object.keys(scores).length >= round.items.length
  if (pathname === path || isAnswered) return null
  return (
    <div className={classes.notice} role="status" data-floating={pathname.endsWith('/whiteboard') || undefined}>
      <IconChecklist size={18} aria-hidden />
      <span>{t('notice.text')}</span>
      <Link to={path}>{t('notice.go')}</Link>
    </div>
  )
}

/** Tells participants, wherever they are, that a vote waits for them. */
export const RoundNotice = () => {
  const { role } = useWorkshopContext()
  const open = useRounds().find(({ state }) => state === 'open')
  return role === 'participant' && open ? <Notice key={open.id} round={open} /> : null
}
