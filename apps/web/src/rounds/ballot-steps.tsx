import { Button, Menu, Text } from '@mantine/core'
import { IconCheck, IconChevronDown, IconCircle, IconCircleHalf2 } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BallotDone, type QuestionsProps } from './ballot-list.tsx'
import { type BallotSubject, type SubjectState, stateOf } from './ballot-subject.ts'
import { MaturityScale } from './maturity-scale.tsx'
import classes from './rounds.module.css'
import type { Scores } from './rounds-api.ts'

const iconOf: Record<SubjectState, typeof IconCheck> = {
  answered: IconCheck,
  partly: IconCircleHalf2,
  unanswered: IconCircle,
}

interface JumpMenuProps {
  subjects: readonly BallotSubject[]
  scores: Scores
  step: number
  onJump: (step: number) => void
}

/** Where we are among the statements, and a way to any of them. */
const JumpMenu = ({ subjects, scores, step, onJump }: JumpMenuProps) => {
  const { t } = useTranslation('rounds')
  return (
    <Menu withinPortal position="bottom-start" width="min(30rem, 94vw)">
      <Menu.Target>
        <Button variant="subtle" size="compact-sm" rightSection={<IconChevronDown size={14} />}>
          {t('ballot.step', { number: step + 1, total: subjects.length })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        {subjects.map((subject, index) => {
          const state = stateOf(subject, scores)
          const Icon = iconOf[state]
          return (
            <Menu.Item
              key={subject.id}
              leftSection={<Icon size={16} aria-hidden color={state === 'answered' ? 'var(--fr-positive)' : 'var(--fr-muted)'} />}
              aria-label={t('ballot.jump', { number: index + 1, state: t(`ballot.${state}`) })}
              onClick={() => onJump(index)}
            >
              <Text size="sm" lineClamp={2}>
                {`${index + 1}. ${subject.title}`}
              </Text>
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

/** One statement at a time; begins at the first that is not answered. */
export const BallotSteps = ({ subjects, scores, onSet, onBack }: QuestionsProps) => {
  const { t } = useTranslation('rounds')
  const [step, setStep] = useState(() => {
    const first = subjects.findIndex((subject) => stateOf(subject, scores) !== 'answered')
    return first < 0 ? subjects.length : first
  })
  const title = useRef<HTMLHeadingElement>(null)
  const isFirstShow = useRef(true)
  useEffect(() => {
    if (!isFirstShow.current && step < subjects.length) title.current?.focus()
    isFirstShow.current = false
  }, [step, subjects.length])
  const subject = subjects[step]
  const isLast = step === subjects.length - 1
  const firstOpen = subjects.findIndex((candidate) => stateOf(candidate, scores) !== 'answered')
  if (!subject) {
    const left = subjects.filter((candidate) => stateOf(candidate, scores) !== 'answered').length
    return left > 0 ? (
      <div className={classes.done}>
        <Text fw={650} size="lg">
          {t('ballot.left', { count: left })}
        </Text>
        <div className={classes.actions}>
          <Button variant="default" onClick={onBack}>
            {t('ballot.back')}
          </Button>
          <Button onClick={() => setStep(firstOpen)}>{t('ballot.goOn')}</Button>
        </div>
      </div>
    ) : (
      <BallotDone onBack={onBack} onReview={() => setStep(0)} />
    )
  }
  return (
    <article className={classes.subject}>
      <JumpMenu subjects={subjects} scores={scores} step={step} onJump={setStep} />
      {subject.hint && <p className={classes.hint}>{subject.hint}</p>}
      <h2 ref={title} tabIndex={-1} className={classes.claim}>
        {subject.title}
      </h2>
      <MaturityScale key={subject.id} subject={subject} scores={scores} onSet={onSet} />
      <div className={classes.actions}>
        <Button variant="default" disabled={step === 0} onClick={() => setStep(step - 1)}>
          {t('ballot.previous')}
        </Button>
        <Button variant={stateOf(subject, scores) === 'answered' ? 'filled' : 'light'} onClick={() => setStep(step + 1)}>
          {isLast ? t('ballot.finish') : t('ballot.next')}
        </Button>
      </div>
    </article>
  )
}
