import {
  type PillarProfile as Profile,
  pillarProfiles,
  pillars,
  type ResultByItem,
  resultOf,
  type Statement,
} from '@filrouge/domain'
import { ActionIcon, Alert, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import classes from './diagnostic.module.css'
import { PillarProfile } from './pillar-profile.tsx'
import { StatementRow } from './statement-row.tsx'
import { useDiagnosticEdits } from './use-diagnostic-edits.ts'

interface ProfileViewProps {
  statements: readonly Statement[]
  results: ResultByItem
  onOpen: (id: string) => void
}

/** The profile, and under it every statement by pillar. */
export const ProfileView = ({ statements, results, onOpen }: ProfileViewProps) => {
  const { t } = useTranslation('diagnostic')
  const { canEdit, role } = useWorkshopContext()
  const { addStatement } = useDiagnosticEdits()
  const profiles = useMemo(() => pillarProfiles(statements), [statements])
  const isRevealed = profiles.some(({ revealed }) => revealed > 0)
  const isMasked = statements.some((statement) => resultOf(results, statement, 'current'))
  const ofPillar = (wanted: Profile['pillar']) => profiles.find(({ pillar }) => pillar === wanted)?.statements ?? []
  return (
    <>
      {isRevealed ? (
        <PillarProfile profiles={profiles} />
      ) : (
        <Alert role="note" variant="light" color="gray">
          {isMasked ? t('profile.allMasked') : t(role === 'facilitator' ? 'profile.pendingFacilitator' : 'profile.pending')}
        </Alert>
      )}
      {isRevealed && (
        <Text size="sm" c="dimmed">
          {t('profile.spread')}
        </Text>
      )}
      {pillars.map((pillar) => {
        const own = ofPillar(pillar)
        if (own.length === 0 && !canEdit) return null
        return (
          <section
            key={pillar}
            className={classes.section}
            aria-label={t(`pillar.${pillar}`)}
            data-drop-target={`pillar:${pillar}`}
          >
            <div className={classes.sectionHead}>
              <Text component="h3" fw={650}>
                {t(`pillar.${pillar}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('statement.count', { count: own.length })}
              </Text>
              {canEdit && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('statement.addTo', { pillar: t(`pillar.${pillar}`) })}
                  onClick={() => onOpen(addStatement(pillar))}
                >
                  <IconPlus size={16} />
                </ActionIcon>
              )}
            </div>
            {own.length > 0 && (
              <div className={classes.rows}>
                {own.map((statement) => (
                  <StatementRow key={statement.id} statement={statement} results={results} onOpen={onOpen} />
                ))}
              </div>
            )}
          </section>
        )
      })}
    </>
  )
}
