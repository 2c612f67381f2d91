import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'

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
  const [draft, setDraft] = useState(shown)
  const [isWrong, setWrong] = useState(false)
  const isTyping = useRef(false)
  useEffect(() => {
    if (!isTyping.current) setDraft(shown)
  }, [shown])
  const commit = () => {
    const next = draft.trim() === '' ? undefined : Number(draft.trim().replace(',', '.'))
    const wrong = next !== undefined && !(next >= min && next <= max)
    setWrong(wrong)
    if (wrong) return
    isTyping.current = false
    if (next !== value) onWrite(next)
  }
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
