import { findToolFlaws, type ToolFlaw } from '@filrouge/domain'
import { Button, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../sync/workshop-context.tsx'
import classes from './tools-and-data.module.css'

const shownAtFirst = 6

/** What tools, flows and master data leave to settle, most serious first; each leads to what it is about. */
export const FlawList = ({ onShow }: { onShow: (source: ToolFlaw['source']) => void }) => {
  const { t } = useTranslation('toolsAndData')
  const workshop = useWorkshop((whole) => whole)
  const flaws = useMemo(() => findToolFlaws(workshop), [workshop])
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? flaws : flaws.slice(0, shownAtFirst)
  const hidden = flaws.length - shown.length
  return (
    <section className={classes.flaws} aria-label={t('flaws.title')}>
      <Title order={2} size="h4">
        {flaws.length === 0 ? t('flaws.title') : t('flaws.count', { count: flaws.length })}
      </Title>
      {flaws.length === 0 && (
        <Text size="sm" className={classes.settled}>
          <IconCircleCheck size={16} aria-hidden /> {t('flaws.none')}
        </Text>
      )}
      <ul>
        {shown.map(({ code, source, params }) => {
          const isLight = code === 'momentWithoutTool' || code === 'idleTool' || code === 'qualityBelowNeed'
          const Icon = isLight ? IconInfoCircle : IconAlertTriangle
          return (
            <li key={`${code}:${source.id}`}>
              <button type="button" data-light={isLight} onClick={() => onShow(source)}>
                <Icon size={16} aria-hidden />
                <span>{t(`flaw.${code}`, { ...params, count: Number(params['moments'] ?? 0) })}</span>
              </button>
            </li>
          )
        })}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t('flaws.more', { count: hidden })} · {t('flaws.show')}
        </Button>
      )}
    </section>
  )
}
