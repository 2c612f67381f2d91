import type { KeyboardEvent } from 'react'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import classes from './live-text.module.css'
import { useDraft } from './use-draft.ts'

const labelLength = 500

interface LiveTextProps {
  label: string
  value: string
  onWrite: (value: string) => void
  isLong?: boolean
  /** Characters; that of a long text or of a label unless said. */
  maxLength?: number
  placeholder?: string
  className?: string | undefined
}

/** A text written to the document as it is typed, so that people may write in it together; plain text for observers. */
export const LiveText = ({
  label,
  value,
  onWrite,
  isLong = false,
  maxLength = isLong ? 20_000 : labelLength,
  placeholder,
  className,
}: LiveTextProps) => {
  const { canEdit } = useWorkshopContext()
  const { draft, write, settle } = useDraft(value, onWrite)
  if (!canEdit) return <span className={className}>{value}</span>
  const shared = {
    'aria-label': label,
    placeholder,
    value: draft,
    className: `${classes.text} ${className ?? ''}`,
    onBlur: settle,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter' || maxLength > labelLength) return
      event.preventDefault()
      event.currentTarget.blur()
    },
  }
  return isLong ? (
    <textarea {...shared} rows={1} maxLength={maxLength} onChange={(event) => write(event.currentTarget.value)} />
  ) : (
    <input {...shared} maxLength={maxLength} onChange={(event) => write(event.currentTarget.value)} />
  )
}
