import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { useCommittedDraft } from '../../ui/use-committed-draft.ts'

interface NumberFieldProps {
  label: string
  value: number | undefined
  min: number
  max: number
  anchors?: string | undefined
  onWrite: (value: number | undefined) => void
}

/** A number within bounds that may be left empty (not known); a wrong entry stays on screen with the reason. */
export const NumberField = ({ label, value, min, max, anchors, onWrite }: NumberFieldProps) => {
  const { canEdit } = useWorkshopContext()
  const { t, i18n } = useTranslation('parts')
  const shown = value === undefined ? '' : value.toLocaleString(i18n.language, { useGrouping: false })
  const [isWrong, setWrong] = useState(false)
  const { draft, type, commitProps } = useCommittedDraft(shown, (entry) => {
    const next = entry.trim() === '' ? undefined : Number(entry.trim().replace(',', '.'))
    const wrong = next !== undefined && !(next >= min && next <= max)
    setWrong(wrong)
    if (!wrong && next !== value) onWrite(next)
    return !wrong
  })
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      label={label}
      {...(anchors ? { description: anchors } : {})}
      placeholder={t('unknown')}
      readOnly={!canEdit}
      value={draft}
      error={isWrong && t('outOfRange', { min, max })}
      onChange={(event) => type(event.currentTarget.value)}
      {...commitProps}
    />
  )
}
