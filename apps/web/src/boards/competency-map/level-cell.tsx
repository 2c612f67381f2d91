import { competencyGap, isFragile } from '@filrouge/domain'
import { VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AnchoredForm } from './anchored-form.tsx'
import { CellForm, type CellProps } from './cell-form.tsx'
import classes from './competency-map.module.css'
import { FragileMark } from './fragile-mark.tsx'
import { levelOfKey } from './levels.ts'
import { useMapEdits } from './use-map-edits.ts'

interface LevelCellProps extends CellProps {
  /** -1 where the arrow keys lead to it instead of Tab. */
  tabIndex?: number
  /** True in the list, where the cell says its figures in full. */
  isFull?: boolean
}

const useCellWords = ({ competency, companyFunction: { id, name } }: CellProps) => {
  const { t } = useTranslation('competencyMap')
  const gap = competencyGap(competency, id)
  const horizon = competency.horizon[id]
  const masters = competency.masters[id]
  const parts = [
    `${t('current')} ${competency.current[id] ?? t('unknown')}`,
    `${t('required')} ${competency.required[id] ?? t('unknown')}`,
    `${t('gap')} ${gap ?? t('unknown')}`,
    ...(horizon ? [t(`horizon.${horizon}`)] : []),
    ...(masters === undefined ? [] : [t('mastered', { number: masters })]),
  ]
  const isFragileHere = isFragile(competency, id)
  const title = `${competency.name || t('unnamed')}, ${name || t('unnamed')}`
  return {
    gap,
    horizon,
    parts,
    isFragileHere,
    title,
    label: [title, ...parts, ...(isFragileHere ? [t('fragile')] : [])].join(', '),
  }
}

/** One competency of one function: figures for all; for editors a button with a form, and digits set the level at once. */
export const LevelCell = ({ competency, companyFunction, tabIndex = 0, isFull = false }: LevelCellProps) => {
  const { canEdit } = useWorkshopContext()
  const { setCell } = useMapEdits()
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const words = useCellWords({ competency, companyFunction })
  const content = <CellContent competency={competency} companyFunction={companyFunction} isFull={isFull} />
  const look = { className: classes.cell, 'data-gap': words.gap ?? 'unknown', 'data-full': isFull }
  if (!canEdit)
    return (
      <div {...look}>
        <VisuallyHidden>{words.label}</VisuallyHidden>
        <div aria-hidden>{content}</div>
      </div>
    )
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const typed = levelOfKey(event)
    const isCleared = event.key === 'Delete' || event.key === 'Backspace'
    if (!typed && !isCleared) return
    event.preventDefault()
    event.stopPropagation()
    setCell(competency, companyFunction.id, typed?.field ?? 'current', typed?.level)
  }
  return (
    <div className={classes.cellBox}>
      <button
        ref={button}
        type="button"
        {...look}
        tabIndex={tabIndex}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        data-cell={`${competency.id}:${companyFunction.id}`}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
      >
        <VisuallyHidden>{words.label}</VisuallyHidden>
        {content}
      </button>
      {isOpen && (
        <AnchoredForm title={words.title} onClose={close}>
          <CellForm competency={competency} companyFunction={companyFunction} onClose={close} />
        </AnchoredForm>
      )}
    </div>
  )
}

const CellContent = ({ competency, companyFunction, isFull }: CellProps & { isFull: boolean }) => {
  const { t } = useTranslation('competencyMap')
  const { gap, horizon, parts, isFragileHere } = useCellWords({ competency, companyFunction })
  const { id, name } = companyFunction
  if (isFull)
    return (
      <>
        <strong>{name || t('unnamed')}</strong>
        <span className={classes.figures}>{parts.join(' · ')}</span>
        {isFragileHere && <FragileMark />}
      </>
    )
  return (
    <>
      <strong className={classes.gap}>{gap ?? '?'}</strong>
      <span className={classes.figures}>
        {competency.current[id] ?? '–'} → {competency.required[id] ?? '–'}
        {horizon && ` · ${t(`horizonShort.${horizon}`)}`}
      </span>
      {isFragileHere && <FragileMark />}
    </>
  )
}
