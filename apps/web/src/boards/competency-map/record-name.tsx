import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useMapContext } from './board-context.ts'
import classes from './competency-map.module.css'

interface RecordNameProps {
  id: string
  label: string
  name: string
  onWrite: (name: string) => void
}

/** A name edited in place, on as many lines as it needs; that of a record just added is selected, ready to be typed over. */
export const RecordName = ({ id, label, name, onWrite }: RecordNameProps) => {
  const { canEdit } = useWorkshopContext()
  const { t } = useTranslation('competencyMap')
  const { addedId } = useMapContext()
  const field = useRef<HTMLTextAreaElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const isCancelled = useRef(false)
  const isAdded = addedId === id
  useEffect(() => {
    if (!isAdded) return
    field.current?.focus()
    field.current?.select()
  }, [isAdded])
  if (!canEdit) return <span className={classes.name}>{name || t('unnamed')}</span>
  const commit = () => {
    const next = isCancelled.current || draft === null ? name : draft.replace(/\s+/g, ' ').trim()
    isCancelled.current = false
    const wrong = next === '' && draft !== null
    setWrong(wrong)
    if (wrong) return
    if (next !== name) onWrite(next)
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    isCancelled.current = event.key === 'Escape'
    event.currentTarget.blur()
  }
  return (
    <div className={classes.name}>
      <textarea
        ref={field}
        aria-label={label}
        aria-invalid={isWrong}
        className={classes.nameField}
        rows={1}
        maxLength={500}
        value={draft ?? name}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
      />
      {isWrong && (
        <span role="alert" className={classes.wrong}>
          {t('nameNeeded')}
        </span>
      )}
    </div>
  )
}
