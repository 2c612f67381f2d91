import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { FacilitationState } from '../facilitation/api.ts'
import { FacilitateMenu } from '../facilitation/facilitate-menu.tsx'
import { screenAt } from '../facilitation/screen-path.ts'
import { TimerBadge } from '../facilitation/timer-badge.tsx'
import { useCan } from '../sync/permission.ts'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { boards } from './boards.ts'

const kinds = boards.map(({ kind }) => kind)

/** The timer for everyone, and what facilitators lead a group with. */
export const FacilitationActions = ({ facilitation }: { facilitation: FacilitationState | undefined }) => {
  const { t } = useTranslation('shell')
  const { workshopId } = useWorkshopContext()
  const { pathname } = useLocation()
  const mayFacilitate = useCan('bringEveryone')
  const screen = screenAt(workshopId, pathname)
  const timer = facilitation?.timer
  return (
    <>
      {timer && <TimerBadge workshopId={workshopId} timer={timer} clockAheadMs={facilitation.clockAheadMs} />}
      {mayFacilitate && (
        <FacilitateMenu workshopId={workshopId} boards={kinds} here={screen && { screen, title: t(`boards.${screen}`) }} />
      )}
    </>
  )
}
