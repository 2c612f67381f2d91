import { Box, Table, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { functionName } from '../parts/record-name.ts'
import { useFormat } from '../parts/use-format.ts'
import { useBoardView } from './board-view.ts'
import classes from './roadmap.module.css'

const LoadCell = ({ days, capacity }: { days: number; capacity: number | null }) => {
  const { t } = useTranslation('roadmap')
  const { whole } = useFormat()
  const isOver = capacity !== null && days > capacity
  const filled = capacity ? Math.min(1, days / capacity) : 0
  return (
    <Table.Td className={classes.load} data-over={isOver}>
      <span className={classes.loadFill} style={{ height: `${filled * 100}%` }} aria-hidden />
      <span className={classes.loadText}>
        {days === 0 ? '·' : whole(days)}
        {isOver && <IconAlertTriangle size={13} aria-label={t('load.over')} />}
      </span>
    </Table.Td>
  )
}

/** Person-days asked of each function, quarter by quarter, against what it can give. */
export const LoadTable = ({ quarters }: { quarters: readonly string[] }) => {
  const { t } = useTranslation('roadmap')
  const { roadmap, workshop } = useBoardView()
  const { quarter, whole } = useFormat()
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {t('load.title')}
      </Title>
      {roadmap.load.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('load.empty')}
        </Text>
      ) : (
        <Box component="section" className={classes.scroll} tabIndex={0} aria-label={t('load.title')}>
          <Table withTableBorder withColumnBorders aria-label={t('load.title')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('load.function')}</Table.Th>
                <Table.Th scope="col">{t('load.capacity')}</Table.Th>
                {quarters.map((name) => (
                  <Table.Th key={name} scope="col" ta="center">
                    {quarter(name)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {roadmap.load.map(({ functionId, capacityByQuarter, daysByQuarter }) => (
                <Table.Tr key={functionId}>
                  <Table.Th scope="row">{functionName(workshop, functionId) || t('load.unknownFunction')}</Table.Th>
                  <Table.Td>{capacityByQuarter[0] == null ? t('load.unknownCapacity') : whole(capacityByQuarter[0])}</Table.Td>
                  {quarters.map((name, index) => (
                    <LoadCell key={name} days={daysByQuarter[index] ?? 0} capacity={capacityByQuarter[index] ?? null} />
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Box>
      )}
    </section>
  )
}
