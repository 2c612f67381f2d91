import { NumberInput, type NumberInputProps, TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** What is being typed; follows the document while nobody types here, so that others' edits do not wipe a half-typed value. */
const useDraft = <Value,>(value: Value) => {
  const [draft, setDraft] = useState(value)
  const isTyping = useRef(false)
  useEffect(() => {
    if (!isTyping.current) setDraft(value)
  }, [value])
  return { draft, setDraft, isTyping }
}

type DraftTextProps = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> & {
  value: string
  onCommit: (value: string) => void
}

/** A one-line text written to the document when the person leaves it or presses Enter. */
export const DraftText = ({ value, onCommit, ...rest }: DraftTextProps) => {
  const { draft, setDraft, isTyping } = useDraft(value)
  const commit = () => {
    isTyping.current = false
    if (draft.trim() !== value) onCommit(draft.trim())
  }
  return (
    <TextInput
      maxLength={500}
      {...rest}
      value={draft}
      onChange={(event) => {
        isTyping.current = true
        setDraft(event.currentTarget.value)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}

type DraftNumberProps = Omit<NumberInputProps, 'value' | 'onChange' | 'onBlur'> & {
  value: number | undefined
  onCommit: (value: number | undefined) => void
}

/** A number that may be left empty, written to the document when the person leaves it or presses Enter. */
export const DraftNumber = ({ value, onCommit, ...rest }: DraftNumberProps) => {
  const { i18n } = useTranslation()
  const { draft, setDraft, isTyping } = useDraft<number | string>(value ?? '')
  const isCommaLanguage = (1.5).toLocaleString(i18n.language).includes(',')
  const commit = () => {
    isTyping.current = false
    const next = typeof draft === 'number' ? draft : undefined
    if (next !== value) onCommit(next)
  }
  return (
    <NumberInput
      decimalSeparator={isCommaLanguage ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      {...rest}
      value={draft}
      onChange={(next) => {
        isTyping.current = true
        setDraft(next)
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
      }}
    />
  )
}
