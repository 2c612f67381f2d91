import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './committed-field.module.css'

interface CommittedFieldProps {
  label: string
  value: string
  /** Returns what is wrong with the entry, or null once it is written. */
  onCommit: (value: string) => string | null
  placeholder?: string
  className?: string | undefined
  isDisabled?: boolean
  isNumeric?: boolean
  /** Enter starts a new line instead of writing. */
  isMultiline?: boolean
}

/** A text written on blur or Enter; Escape gives the old one back; a refused entry stays on screen with the reason. */
export const CommittedField = (props: CommittedFieldProps) => {
  const { label, value, onCommit, placeholder, className, isDisabled = false, isNumeric = false, isMultiline = false } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isCancelled = useRef(false)
  if (isDisabled) return <span className={`${classes.read} ${className ?? ''}`}>{value === '' ? '–' : value}</span>
  const commit = () => {
    const wrong = draft === null || isCancelled.current ? null : draft === value ? null : onCommit(draft)
    isCancelled.current = false
    setProblem(wrong)
    if (wrong === null) setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    event.stopPropagation()
    if (event.key === 'Escape') isCancelled.current = true
    if ((event.key === 'Enter' && !isMultiline) || event.key === 'Escape') event.currentTarget.blur()
  }
  const Control = isMultiline ? 'textarea' : 'input'
  return (
    <span className={classes.field}>
      <Control
        aria-label={label}
        aria-invalid={problem !== null}
        className={`${classes.input} ${className ?? ''}`}
        placeholder={placeholder}
        maxLength={isMultiline ? 20_000 : 500}
        // The first Escape gives back the old text; it must not also close the window around the field.
        data-mantine-stop-propagation={draft !== null}
        inputMode={isNumeric ? 'decimal' : 'text'}
        value={draft ?? value}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.stopPropagation()}
      />
      {problem && (
        <span role="alert" className={classes.problem}>
          {problem}
        </span>
      )}
    </span>
  )
}

interface CommittedNumberProps extends Omit<CommittedFieldProps, 'value' | 'onCommit' | 'isNumeric'> {
  value: number | undefined
  min: number
  max: number
  isInteger?: boolean
  /** What to say of an entry outside min..max. */
  outOfRange: string
  /** Receives undefined when the entry was emptied: not known. */
  onWrite: (value: number | undefined) => void
}

/** A number within bounds, or nothing: left empty means not known. A decimal comma is understood. */
export const CommittedNumber = ({ value, min, max, isInteger = false, outOfRange, onWrite, ...rest }: CommittedNumberProps) => {
  const { i18n } = useTranslation()
  return (
    <CommittedField
      {...rest}
      isNumeric
      value={value === undefined ? '' : value.toLocaleString(i18n.language, { useGrouping: false, maximumFractionDigits: 20 })}
      onCommit={(entry) => {
        const next = entry.trim() === '' ? undefined : Number(entry.trim().replace(',', '.'))
        if (next !== undefined && (!(next >= min && next <= max) || (isInteger && !Number.isInteger(next)))) return outOfRange
        onWrite(next)
        return null
      }}
    />
  )
}
