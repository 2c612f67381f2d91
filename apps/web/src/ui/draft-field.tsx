import { NumberInput, type NumberInputProps, TextInput, type TextInputProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCommittedDraft } from './use-committed-draft.ts'

type DraftTextProps = Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> & {
  value: string
  onCommit: (value: string) => void
}

/** A one-line text written to the document when the person leaves it or presses Enter. */
export const DraftText = ({ value, onCommit, ...rest }: DraftTextProps) => {
  const { draft, type, commitProps } = useCommittedDraft(value, (text) => {
    if (text.trim() !== value) onCommit(text.trim())
    return true
  })
  return (
    <TextInput maxLength={500} {...rest} value={draft} onChange={(event) => type(event.currentTarget.value)} {...commitProps} />
  )
}

type DraftNumberProps = Omit<NumberInputProps, 'value' | 'onChange' | 'onBlur'> & {
  value: number | undefined
  onCommit: (value: number | undefined) => void
}

/** A number that may be left empty, written to the document when the person leaves it or presses Enter. */
export const DraftNumber = ({ value, onCommit, ...rest }: DraftNumberProps) => {
  const { i18n } = useTranslation()
  const { draft, type, commitProps } = useCommittedDraft<number | string>(value ?? '', (entry) => {
    const next = typeof entry === 'number' ? entry : undefined
    if (next !== value) onCommit(next)
    return true
  })
  const isCommaLanguage = (1.5).toLocaleString(i18n.language).includes(',')
  return (
    <NumberInput
      decimalSeparator={isCommaLanguage ? ',' : '.'}
      allowedDecimalSeparators={['.', ',']}
      {...rest}
      value={draft}
      onChange={type}
      {...commitProps}
    />
  )
}
