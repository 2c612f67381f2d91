import { updateRecord } from '@filrouge/document'
import type { SegmentResult, Survey } from '@filrouge/domain'
import { NativeSelect, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../sync/workshop-context.tsx'
import { DraftText } from '../ui/draft-field.tsx'
import { useNumbers } from './use-numbers.ts'
import classes from './voice.module.css'

const percentOf = (nps: number): string => `${(nps + 100) / 2}%`

/** An NPS and its margin on the whole scale -100..100, zero marked. */
const NpsRange = ({ nps, margin }: { nps: number; margin: number }) => (
  <span className={classes.range} aria-hidden>
    <span className={classes.rangeZero} />
    <span
      className={classes.rangeMargin}
      style={{ left: percentOf(Math.max(-100, nps - margin)), right: `${(100 - Math.min(100, nps + margin)) / 2}%` }}
    />
    <span className={classes.rangeDot} style={{ left: percentOf(nps) }} />
  </span>
)

const OutcomeCell = ({ outcome }: Pick<SegmentResult, 'outcome'>) => {
  const { t } = useTranslation('voice')
  const { count, decimal, percent, points, signed } = useNumbers()
  if (!outcome) return <span>{t('segments.tooFew')}</span>
  const n = t('answers', { n: count(outcome.n) })
  if (outcome.nps)
    return (
      <>
        <strong>{signed(outcome.nps.nps)}</strong> {t('points', { margin: points(outcome.nps.margin) })} · {n}
        <NpsRange {...outcome.nps} />
      </>
    )
  const value = outcome.ces === undefined ? (outcome.csat === undefined ? '–' : percent(outcome.csat)) : decimal(outcome.ces)
  return (
    <>
      <strong>{value}</strong> · {n}
    </>
  )
}

/** Each segment's outcome, how people call it, and the profile it stands for. */
export const SegmentOutcomes = ({ survey, results }: { survey: Survey; results: readonly SegmentResult[] }) => {
  const { t } = useTranslation('voice')
  const { doc, canEdit } = useWorkshopContext()
  const { count } = useNumbers()
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const kind = survey.outcome?.kind
  const write = (patch: Parameters<typeof updateRecord<'surveys'>>[3]) => updateRecord(doc, 'surveys', survey.id, patch)
  return (
    <Table.ScrollContainer minWidth={680}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('segments.name')}</Table.Th>
            <Table.Th>{t('segments.rows')}</Table.Th>
            {kind && <Table.Th miw={260}>{t(`segments.outcome.${kind}`)}</Table.Th>}
            <Table.Th>{t('segments.profile')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {results.map(({ value, n, outcome }) => {
            const name = survey.segmentNames[value] ?? value
            const profile = profiles.find(({ id }) => id === survey.profileBySegment[value])
            return (
              <Table.Tr key={value}>
                <Table.Th scope="row">
                  {canEdit ? (
                    <DraftText
                      size="xs"
                      aria-label={t('segments.nameOf', { value })}
                      value={name}
                      onCommit={(next) => write({ segmentNames: { [value]: next === '' || next === value ? undefined : next } })}
                    />
                  ) : (
                    name
                  )}
                </Table.Th>
                <Table.Td>{count(n)}</Table.Td>
                {kind && (
                  <Table.Td>
                    <OutcomeCell outcome={outcome} />
                  </Table.Td>
                )}
                <Table.Td>
                  {canEdit ? (
                    <NativeSelect
                      size="xs"
                      aria-label={t('segments.profileOf', { name })}
                      value={profile?.id ?? ''}
                      data={[
                        { value: '', label: t('segments.noProfile') },
                        ...profiles.map(({ id, name }) => ({ value: id, label: name })),
                      ]}
                      onChange={(event) =>
                        write({
                          profileBySegment: { [value]: profiles.find(({ id }) => id === event.currentTarget.value)?.id },
                        })
                      }
                    />
                  ) : (
                    (profile?.name ?? '–')
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
