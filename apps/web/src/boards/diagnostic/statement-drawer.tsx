import { type Pillar, pillars, type Statement } from '@filrouge/domain'
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { itemsOf } from '../../rounds/items-of.ts'
import { RevealedScores } from '../../rounds/revealed-scores.tsx'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import { LiveText } from '../parts/live-text.tsx'
import classes from './diagnostic.module.css'
import { useStatementWords } from './statement-words.ts'
import { useDiagnosticEdits } from './use-diagnostic-edits.ts'

/** What each level means for this statement; what people do not write stays as given. */
const LevelTexts = ({ statement }: { statement: Statement }) => {
  const { t } = useTranslation('diagnostic')
  const { canEdit } = useWorkshopContext()
  const words = useStatementWords()
  const { describeLevel } = useDiagnosticEdits()
  return (
    <section aria-label={t('statement.levels')}>
      <Text fw={600}>{t('statement.levels')}</Text>
      <ol className={classes.levelTexts}>
        {words.levels(statement).map(({ level, name, text, given }) => (
          <li key={level}>
            <b>{name}</b>
            {canEdit ? (
              <LiveText
                label={t('statement.level', { level, name })}
                placeholder={given}
                isLong
                maxLength={500}
                value={statement.levels[level] ?? ''}
                onWrite={(next) => describeLevel(statement, level, next)}
              />
            ) : (
              <span>{text}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

const StatementEditor = ({ statement, onClose }: { statement: Statement; onClose: () => void }) => {
  const { t } = useTranslation('diagnostic')
  const { canEdit } = useWorkshopContext()
  const words = useStatementWords()
  const { reword, setPillar, moveStatement, removeStatement } = useDiagnosticEdits()
  return (
    <Stack>
      <div>
        <LiveText
          label={t('statement.text')}
          placeholder={t('statement.textHint')}
          isLong
          maxLength={500}
          className={classes.claim}
          value={words.text(statement)}
          onWrite={(text) => reword(statement, text)}
        />
      </div>
      <NativeSelect
        label={t('statement.pillar')}
        value={statement.pillar}
        disabled={!canEdit}
        data={pillars.map((pillar) => ({ value: pillar, label: t(`pillar.${pillar}`) }))}
        onChange={({ currentTarget: { value } }) => setPillar(statement, value as Pillar)}
      />
      <RevealedScores items={itemsOf('statements', [statement], ['current', 'aspired'])} />
      <LevelTexts statement={statement} />
      {canEdit && (
        <Group gap="xs">
          <Button variant="default" size="compact-sm" onClick={() => moveStatement(statement, -1)}>
            {t('statement.before')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => moveStatement(statement, 1)}>
            {t('statement.after')}
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            color="red"
            onClick={() => {
              onClose()
              removeStatement(statement)
            }}
          >
            {t('statement.remove')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

/** Everything about one statement. */
export const StatementDrawer = ({ statement, onClose }: { statement: Statement | undefined; onClose: () => void }) => {
  const { t } = useTranslation('diagnostic')
  return (
    <RecordDrawer record={statement} title={t('statement.one')} closeLabel={t('statement.close')} onClose={onClose}>
      {(shown) => <StatementEditor key={shown.id} statement={shown} onClose={onClose} />}
    </RecordDrawer>
  )
}
