import type { StageProgress } from '@filrouge/domain'
import { NavLink } from '@mantine/core'
import { IconCompass, IconHistory, IconLayoutBoard, IconMessages } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink as RouterNavLink, useLocation } from 'react-router'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import classes from './guide.module.css'
import { NextStepCard } from './next-step-card.tsx'
import { ProgressMark } from './progress-mark.tsx'
import { stageAddress, stageIcon } from './stage-screens.ts'
import { useGuide } from './use-guide.ts'

interface ItemProps {
  to: string
  label: string
  hint?: string
  icon: ReactNode
  mark?: ReactNode
  isInner?: boolean
  isFaded?: boolean
  onChosen: () => void
}

const Item = ({ to, label, hint, icon, mark, isInner = false, isFaded = false, onChosen }: ItemProps) => {
  const { pathname } = useLocation()
  return (
    <NavLink
      component={RouterNavLink}
      to={to}
      active={pathname === to}
      label={label}
      title={hint}
      leftSection={icon}
      rightSection={mark}
      onClick={onChosen}
      className={classes.item}
      styles={{ label: { fontSize: 14, lineHeight: 1.3 } }}
      data-inner={isInner}
      data-faded={isFaded}
    />
  )
}

/** The method at the side: the whiteboard, every stage with how far it is, and what to do next. */
export const StageNav = ({ onChosen }: { onChosen: () => void }) => {
  const { t } = useTranslation(['shell', 'guide'])
  const { workshopId } = useWorkshopContext()
  const guide = useGuide()
  const at = (path: string) => `/w/${workshopId}/${path}`
  const stage = ({ stage: kind, isSkipped, state }: StageProgress) => {
    const Icon = stageIcon[kind]
    return (
      <Item
        to={stageAddress(workshopId, kind)}
        label={t(`boards.${kind}`)}
        hint={isSkipped ? t('guide:skipped') : t(`boardHint.${kind}`)}
        icon={<Icon size={18} aria-hidden />}
        mark={isSkipped ? null : <ProgressMark state={state} />}
        isFaded={isSkipped}
        onChosen={onChosen}
      />
    )
  }
  return (
    <div className={classes.nav}>
      <nav aria-label={t('frame.stages')}>
        <Item
          to={at('whiteboard')}
          label={t('boards.whiteboard')}
          hint={t('boardHint.whiteboard')}
          icon={<IconLayoutBoard size={18} aria-hidden />}
          onChosen={onChosen}
        />
        <Item to={at('guide')} label={t('guide:title')} icon={<IconCompass size={18} aria-hidden />} onChosen={onChosen} />
        <ol className={classes.stages}>
          {guide.progress.map((progress) => (
            <li key={progress.stage}>
              {stage(progress)}
              {progress.stage === 'customers' && (
                <Item
                  to={at('voice')}
                  label={t('boards.voice')}
                  hint={t('boardHint.voice')}
                  icon={<IconMessages size={16} aria-hidden />}
                  isInner
                  onChosen={onChosen}
                />
              )}
            </li>
          ))}
        </ol>
        <Item
          to={at('snapshots')}
          label={t('boards.snapshots')}
          hint={t('boardHint.snapshots')}
          icon={<IconHistory size={18} aria-hidden />}
          onChosen={onChosen}
        />
      </nav>
      <NextStepCard guide={guide} onChosen={onChosen} />
    </div>
  )
}
