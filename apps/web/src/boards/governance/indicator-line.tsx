import type { IntentIndicator } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../parts/use-format.ts'
import classes from './governance.module.css'
import { ProgressBar } from './progress-bar.tsx'
import { Sparkline, TrendMark } from './trend.tsx'

interface IndicatorLineProps {
  scored: IntentIndicator
  onOpen: (id: IntentIndicator['indicator']['id']) => void
}

/** An indicator of an intent: from where, where now, to where, and which way it goes. Opens its readings. */
export const IndicatorLine = ({ scored, onOpen }: IndicatorLineProps) => {
  const { t } = useTranslation('governance')
  const { decimal, percent } = useFormat()
  const { indicator, readings, latest, baseline, progress, trend } = scored
  const name = indicator.name || t('unnamed')
  const figure = (value: number | null | undefined) => (value == null ? t('indicator.noValue') : decimal(value))
  const path = { baseline: figure(baseline), latest: figure(latest?.value), target: figure(indicator.target) }
  const said = progress === null ? t('scorecard.unknown') : percent(progress)
  return (
    <li className={classes.indicator} data-record-id={indicator.id} tabIndex={-1}>
      <div>
        <button
          type="button"
          className={classes.link}
          aria-label={t('indicator.open', { name })}
          onClick={() => onOpen(indicator.id)}
        >
          {name}
        </button>
        <span className={classes.path} title={t('indicator.pathLabel', path)}>
          {t('indicator.path', path)} {indicator.unit}
        </span>
        <TrendMark trend={trend} />
      </div>
      <div className={classes.indicatorPicture}>
        <Sparkline indicator={indicator} readings={readings} />
        <span className={classes.measure}>
          <ProgressBar label={t('scorecard.progress', { title: name, percent: said })} progress={progress} />
          <span className={classes.percent}>{progress === null ? '?' : percent(progress)}</span>
        </span>
      </div>
    </li>
  )
}
