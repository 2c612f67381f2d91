import { Button, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type BallotSubject, stateOf } from './ballot-subject.ts'
import { MaturityScale } from './maturity-scale.tsx'
import classes from './rounds.module.css'
import type { Scores } from './rounds-api.ts'
import { TenScale } from './ten-scale.tsx'

export interface QuestionsProps {
  subjects: readonly BallotSubject[]
  scores: Scores
  onSet: (scores: Scores) => void
  onBack: () => void
}

/** Every record of the round on one page. */
export const BallotList = ({ subjects, scores, onSet, onBack }: QuestionsProps) => {
  const isDone = subjects.every((subject) => stateOf(subject, scores) === 'answered')
  return (
    <>
      {subjects.map((subject) => (
        <article key={subject.id} className={classes.subject} data-answered={stateOf(subject, scores)}>
          <Text component="h2" fw={650} size="lg">
            {subject.title}
          </Text>
          {subject.hint && (
            <Text size="sm" c="dimmed">
              {subject.hint}
            </Text>
          )}
          <Stack gap="sm" mt="xs">
            {subject.levels ? (
              <MaturityScale subject={subject} scores={scores} onSet={onSet} />
            ) : (
              subject.fields.map((field) => <TenScale key={field.key} field={field} score={scores[field.key]} onSet={onSet} />)
            )}
          </Stack>
        </article>
      ))}
      {isDone && <BallotDone onBack={onBack} />}
    </>
  )
}

/** Everything is answered: thanks, and what can still be done. */
export const BallotDone = ({ onBack, onReview }: { onBack: () => void; onReview?: () => void }) => {
  const { t } = useTranslation('rounds')
  return (
    <div className={classes.done} role="status">
      <Text fw={650} size="lg">
        {t('ballot.doneTitle')}
      </Text>
      <Text c="dimmed">{t('ballot.doneText')}</Text>
      <div className={classes.actions}>
        {onReview && (
          <Button variant="default" onClick={onReview}>
            {t('ballot.review')}
          </Button>
        )}
        <Button onClick={onBack}>{t('ballot.back')}</Button>
      </div>
    </div>
  )
}
