import type { BrandPromise } from '@filrouge/domain'
import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { OpenRoundButton } from '../../rounds/open-round-button.tsx'
import { useRunningRound } from '../../rounds/use-rounds.ts'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AddButton } from '../../ui/add-button.tsx'
import { CommittedNumber } from '../../ui/committed-field.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { onePerPlace, ScaleTrack, type TrackMark } from '../../ui/scale-track.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { useFormat } from '../parts/use-format.ts'
import classes from './diagnostic.module.css'
import { useDiagnosticEdits } from './use-diagnostic-edits.ts'
import { useVote } from './use-vote.ts'

const scores = ['promised', 'perceived', 'importance'] as const

const PromiseScore = ({ promise, field }: { promise: BrandPromise; field: (typeof scores)[number] }) => {
  const { t } = useTranslation(['diagnostic', 'parts'])
  const { canEdit } = useWorkshopContext()
  const { updatePromise } = useDiagnosticEdits()
  return (
    <span className={classes.promiseScore}>
      <span className={classes.small}>{t(`promise.${field}`)}</span>
      <CommittedNumber
        label={`${t(`promise.${field}`)} – ${promise.name}`}
        placeholder="–"
        min={0}
        max={10}
        outOfRange={t('parts:outOfRange', { min: 0, max: 10 })}
        isDisabled={!canEdit}
        value={promise[field]}
        onWrite={(value) => updatePromise(promise.id, { [field]: value })}
      />
    </span>
  )
}

const PromiseRow = ({ promise }: { promise: BrandPromise }) => {
  const { t } = useTranslation('diagnostic')
  const { decimal } = useFormat()
  const { canEdit } = useWorkshopContext()
  const { renamePromise, removePromise } = useDiagnosticEdits()
  const { promised, perceived } = promise
  const name = promise.name || t('promise.unnamed')
  const said = (value: number | undefined) => (value === undefined ? t('promise.unknown') : decimal(value))
  const gap = promised === undefined || perceived === undefined ? null : promised - perceived
  const marks: TrackMark[] = onePerPlace([
    ...(promised === undefined ? [] : [{ value: promised, look: 'aim' as const, text: decimal(promised) }]),
    ...(perceived === undefined ? [] : [{ value: perceived, look: 'now' as const, text: decimal(perceived) }]),
  ])
  return (
    <article className={classes.promise} data-record-id={promise.id}>
      <div className={classes.promiseHead}>
        <LiveText
          label={t('promise.name')}
          placeholder={t('promise.fresh')}
          className={classes.promiseName}
          isLong
          maxLength={500}
          value={promise.name}
          onWrite={(next) => renamePromise(promise.id, next)}
        />
        {canEdit && <RemoveButton label={t('promise.remove', { name })} onClick={() => removePromise(promise)} />}
      </div>
      {marks.length > 0 && (
        <ScaleTrack
          min={0}
          max={10}
          marks={marks}
          isLarge
          label={t('promise.point', { name, promised: said(promised), perceived: said(perceived) })}
        />
      )}
      <div className={classes.promiseScores}>
        {scores.map((field) => (
          <PromiseScore key={field} promise={promise} field={field} />
        ))}
        <span className={classes.distance} data-wide={(gap !== null && gap >= 2) || undefined}>
          {gap === null ? '' : gap > 0 ? t('promise.broken', { count: gap, value: decimal(gap) }) : t('promise.kept')}
        </span>
      </div>
    </article>
  )
}

/** What the brand promises against what customers perceive. */
export const PromisesView = () => {
  const { t } = useTranslation('diagnostic')
  const { canEdit } = useWorkshopContext()
  const promises = useWorkshop((workshop) => workshop.promises)
  const { addPromise } = useDiagnosticEdits()
  const { promiseItems } = useVote()
  const running = useRunningRound(['promises'])
  return (
    <figure className={classes.figure} aria-label={t('promise.title')} data-drop-target="promises">
      <figcaption className={classes.caption}>
        <div>
          <Text component="h2" fw={650} size="lg">
            {t('promise.title')}
          </Text>
          <Text size="sm" c="dimmed">
            {promises.length > 0 ? t('promise.caption') : t(canEdit ? 'promise.empty' : 'promise.observer')}
          </Text>
        </div>
        {promises.length > 0 && (
          <span className={classes.legend}>
            <span>
              <i className={classes.legendMark} data-look="aim" /> {t('promise.promised')}
            </span>
            <span>
              <i className={classes.legendMark} data-look="now" /> {t('promise.perceived')}
            </span>
          </span>
        )}
      </figcaption>
      {promises.map((promise) => (
        <PromiseRow key={promise.id} promise={promise} />
      ))}
      {canEdit && (
        <Group gap="xs">
          <AddButton variant="default" onClick={addPromise}>
            {t('promise.add')}
          </AddButton>
          {!running && <OpenRoundButton items={promiseItems} label={t('promise.vote')} />}
        </Group>
      )}
    </figure>
  )
}
