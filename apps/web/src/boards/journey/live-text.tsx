import { type KeyboardEvent, useEffect, useState } from 'react'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import classes from './journey.module.css'

interface LiveTextProps {
  label: string
  value: string
  onWrite: (value: string) => void
  isLong?: boolean
  placeholder?: string
  className?: string | undefined
}

/** A text written to the document as it is typed, so that people may write in it together; plain text for observers. */
export const LiveText = ({ label, value, onWrite, isLong = false, placeholder, className }: LiveTextProps) => {
  const { canEdit } = useWorkshopContext()
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  if (!canEdit) return <span className={className}>{value}</span>
  const write = (next: string) => {
    setDraft(next)
    onWrite(next)
  }
  const shared = {
    'aria-label': label,
    placeholder,
    value: draft,
    className: `${classes.text} ${className ?? ''}`,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter' && !isLong) event.currentTarget.blur()
    },
  }
  return isLong ? (
    <textarea {...shared} rows={1} maxLength={20_000} onChange={(event) => write(event.currentTarget.value)} />
  ) : (
    <input {...shared} maxLength={500} onChange={(event) => write(event.currentTarget.value)} />
  )
}
