import { useTranslation } from 'react-i18next'
import type { BallotSubject } from './ballot-subject.ts'
import { fieldName } from './field-words.ts'
import classes from './rounds.module.css'
import type { Scores } from './rounds-api.ts'

interface MaturityScaleProps {
  subject: BallotSubject
  scores: Scores
  onSet: (scores: Scores) => void
}

/** The described levels of a statement, one column of choices per field (today, aspired), "don't know" last. */
export const MaturityScale = ({ subject, scores, onSet }: MaturityScaleProps) => {
  const { t } = useTranslation('rounds')
  const levels = subject.levels ?? []
  const rows = [
    ...levels.map(({ name, text }, index) => ({ value: (index + 1) as number | null, name: `${index + 1} · ${name}`, text })),
    { value: null, name: t('ballot.unknown'), text: '' },
  ]
  return (
    <table className={classes.levels}>
      <thead>
        <tr>
          <td />
          {subject.fields.map(({ name }) => (
            <th key={name} scope="col" data-field={name}>
              {t(`field.${fieldName(name)}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ value, name, text }) => (
          <tr key={name} data-unknown={value === null || undefined}>
            <th scope="row">
              <span className={classes.levelName}>{name}</span>
              {text && <span className={classes.levelText}>{text}</span>}
            </th>
            {subject.fields.map((field) => (
              <td key={field.name} data-field={field.name}>
                <label className={classes.choice}>
                  <input
                    type="radio"
                    name={field.key}
                    aria-label={`${t(`fieldQuestion.${fieldName(field.name)}`)} ${name}`}
                    checked={scores[field.key] === value}
                    onChange={() => onSet({ [field.key]: value })}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
