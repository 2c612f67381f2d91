import { can, itemKey, type ScoreItem } from '@filrouge/domain'
import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { fieldName } from './field-words.ts'
import classes from './rounds.module.css'
import { readNamedBallots } from './rounds-api.ts'
import { useRounds } from './use-rounds.ts'

/** For the facilitator, after a named round: who gave what to one record. */
export const NamedScores = ({ items }: { items: readonly ScoreItem[] }) => {
  const { t } = useTranslation(['rounds', 'shell'])
  const { role, workshopId } = useWorkshopContext()
  const keys = items.map(itemKey)
  const latest = useRounds().find(
    (round) =>
      round.state === 'revealed' &&
      round.items.some(({ collection, recordId, field }) => keys.includes(`${collection}/${recordId}/${field}`)),
  )
  const isShown = can(role, 'seeNamedBallots') && latest !== undefined && !latest.isAnonymous
  const ballots = useQuery({
    queryKey: ['namedBallots', workshopId, latest?.id],
    queryFn: () => readNamedBallots(workshopId, latest?.id ?? ''),
    enabled: isShown,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (!isShown || !ballots.data) return null
  // Two people may share a name, a function and a level: only their place tells them apart.
  const voted = ballots.data
    .map((ballot, place) => ({ ...ballot, place }))
    .filter(({ scores }) => keys.some((key) => scores[key] !== undefined))
  const text = (score: number | null | undefined) =>
    score === undefined ? '' : score === null ? t('ballot.unknown') : String(score)
  return (
    <section aria-label={t('named.title')}>
      <Text fw={600}>{t('named.title')}</Text>
      <Text size="sm" c="dimmed">
        {t('named.text')}
      </Text>
      {voted.length === 0 ? (
        <Text size="sm">{t('named.none')}</Text>
      ) : (
        <Table className={classes.figures} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('named.person')}</Table.Th>
              {items.map(({ field }) => (
                <Table.Th key={field}>{t(`field.${fieldName(field)}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {voted.map(({ author, companyFunction, level, scores, place }) => (
              <Table.Tr key={place}>
                <Table.Td>
                  {author}
                  <Text size="xs" c="dimmed">
                    {`${companyFunction || t('named.unstated')} · ${t(`shell:level.${level}`)}`}
                  </Text>
                </Table.Td>
                {keys.map((key) => (
                  <Table.Td key={key}>{text(scores[key])}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  )
}
