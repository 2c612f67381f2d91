import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { CommittedField } from '../../ui/committed-field.tsx'
import { useMapContext } from './board-context.ts'
import classes from './competency-map.module.css'

interface RecordNameProps {
  id: string
  label: string
  name: string
  onWrite: (name: string) => void
}

/** A name edited in place; that of a record just added is selected, ready to be typed over. */
export const RecordName = ({ id, label, name, onWrite }: RecordNameProps) => {
  const { canEdit } = useWorkshopContext()
  const { t } = useTranslation('competencyMap')
  const { addedId } = useMapContext()
  const box = useRef<HTMLDivElement>(null)
  const isAdded = addedId === id
  useEffect(() => {
    if (isAdded) box.current?.querySelector('input')?.select()
  }, [isAdded])
  const commit = (entry: string): string | null => {
    const next = entry.trim()
    if (next === '') return t('nameNeeded')
    onWrite(next)
    return null
  }
  return (
    <div ref={box} className={classes.name} title={name}>
      <CommittedField label={label} value={name} isDisabled={!canEdit} onCommit={commit} />
    </div>
  )
}
