import { useTranslation } from 'react-i18next'
import { fieldName, hasAnchors } from './field-words.ts'
import classes from './rounds.module.css'
import type { Scores } from './rounds-api.ts'

interface TenScaleProps {
  field: { name: string; key: string }
  score: number | null | undefined
  onSet: (scores: Scores) => void
}

const steps = Array.from({ length: 11 }, (_, score) => score)

/** Eleven choices from 0 to 10 with their anchors in words, and "don't know". */
export const TenScale = ({ field, score, onSet }: TenScaleProps) => {
  const { t } = useTranslation('rounds')
  const name = fieldName(field.name)
  const choice = (value: number | null, label: string) => (
    <label key={label} className={classes.step} data-unknown={value === null || undefined}>
      <input
        type="radio"
        className={classes.stepInput}
        name={field.key}
        aria-label={value === null ? label : t('score', { score: value })}
        checked={score === value}
        onChange={() => onSet({ [field.key]: value })}
      />
      <span aria-hidden>{label}</span>
    </label>
  )
  return (
    <fieldset className={classes.ten}>
      <legend>{t(`fieldQuestion.${name}`)}</legend>
      <div className={classes.steps}>{steps.map((value) => choice(value, String(value)))}</div>
      <div className={classes.anchors} aria-hidden>
        <span>0 · {hasAnchors(name) && t(`anchors.${name}.low`)}</span>
        <span>{hasAnchors(name) && t(`anchors.${name}.high`)} · 10</span>
      </div>
      {choice(null, t('ballot.unknown'))}
    </fieldset>
  )
}
