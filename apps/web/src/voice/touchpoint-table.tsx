import { updateRecord } from '@filrouge/document'
import { momentId, type Survey } from '@filrouge/domain'
import { Select, Stack, Table, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../sync/workshop-context.tsx'
import { useNumbers } from './use-numbers.ts'

/** Each rating with its mean and CSAT, and the moment it speaks of. */
export const TouchpointTable = ({ survey }: { survey: Survey }) => {
  const { t } = useTranslation('voice')
  const { doc, canEdit } = useWorkshopContext()
  const moments = useWorkshop((workshop) => workshop.moments)
  const { count, decimal, percent } = useNumbers()
  if (survey.touchpoints.length === 0) return null
  const options = moments.map(({ id, name }) => ({ value: id, label: name || id }))
  const tie = (column: string, value: string | null) =>
    updateRecord(doc, 'surveys', survey.id, { momentByColumn: { [column]: value ? momentId.parse(value) : undefined } })
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t('touchpoints')}
      </Title>
      {moments.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noMoments')}
        </Text>
      )}
      <Table.ScrollContainer minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('touchpoint')}</Table.Th>
              <Table.Th>n</Table.Th>
              <Table.Th>{t('mean')}</Table.Th>
              <Table.Th>{`${t('csat')} (${t('csatHint')})`}</Table.Th>
              <Table.Th>{t('moment')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {survey.touchpoints.map(({ column, label, n, mean, scaleMax, csat }) => (
              <Table.Tr key={column}>
                <Table.Th scope="row">{label || column}</Table.Th>
                <Table.Td>{count(n)}</Table.Td>
                <Table.Td>{mean === null ? '–' : `${decimal(mean)} / ${scaleMax}`}</Table.Td>
                <Table.Td>{csat === null ? '–' : percent(csat)}</Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('momentOf', { label: label || column })}
                    placeholder={t('noMoment')}
                    data={options}
                    value={survey.momentByColumn[column] ?? null}
                    onChange={(value) => tie(column, value)}
                    disabled={!canEdit || moments.length === 0}
                    clearable
                    searchable
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}
