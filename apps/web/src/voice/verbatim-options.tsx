import { type ObservationSource, observationSources } from '@filrouge/domain'
import { Group, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const limits = [50, 100, 200, 500] as const

interface VerbatimOptionsProps {
  source: ObservationSource
  onSource: (source: ObservationSource) => void
  limit: number
  onLimit: (limit: number) => void
}

/** What the texts of a file are, and how many of them at most join the workshop. */
export const VerbatimOptions = ({ source, onSource, limit, onLimit }: VerbatimOptionsProps) => {
  const { t } = useTranslation('voice')
  return (
    <Group>
      <NativeSelect
        label={t('source')}
        value={source}
        data={observationSources.map((one) => ({ value: one, label: t(`sources.${one}`) }))}
        onChange={(event) => onSource(observationSources.find((one) => one === event.currentTarget.value) ?? 'survey')}
      />
      <NativeSelect
        label={t('verbatimLimit')}
        value={String(limit)}
        data={limits.map(String)}
        onChange={(event) => onLimit(Number(event.currentTarget.value))}
      />
    </Group>
  )
}
