import { type Observation, observationSources } from '@filrouge/domain'
import { Anchor, NativeSelect, Select } from '@mantine/core'
import { IconArrowUpRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { evidenceLocation } from '../parts/evidence-location.ts'
import { EvidenceMark } from '../parts/evidence-mark.tsx'
import { LiveText } from '../parts/live-text.tsx'
import classes from './customers.module.css'
import type { MomentChoice } from './moment-choices.ts'
import { useCustomerEdits } from './use-customer-edits.ts'

interface VerbatimItemProps {
  verbatim: Observation
  moments: readonly MomentChoice[]
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** The moment a verbatim is evidence of, and the way there. */
const MomentLink = ({ verbatim, moments }: VerbatimItemProps) => {
  const { t } = useTranslation('customers')
  const { workshopId, canEdit } = useWorkshopContext()
  const { setVerbatim } = useCustomerEdits()
  const name = shorten(verbatim.text)
  const linked = moments.flatMap(({ items }) => items).find(({ value }) => value === verbatim.momentId)
  const address = evidenceLocation(workshopId, { collection: 'observations', id: verbatim.id })
  return (
    <>
      {canEdit ? (
        <Select
          size="xs"
          className={classes.momentSelect}
          aria-label={t('verbatim.momentOf', { name })}
          placeholder={moments.length === 0 ? t('verbatim.noMoments') : t('verbatim.link')}
          data={moments.map(({ group, items }) => ({ group, items: [...items] }))}
          value={linked?.value ?? null}
          onChange={(value) =>
            setVerbatim(verbatim.id, {
              momentId: moments.flatMap(({ items }) => items).find((item) => item.value === value)?.value,
            })
          }
          disabled={moments.length === 0}
          clearable
          clearButtonProps={{ 'aria-label': t('verbatim.unlink', { name }) }}
          searchable
        />
      ) : (
        linked && <span>{linked.label}</span>
      )}
      {linked && address && (
        <Anchor
          component={Link}
          to={address}
          size="sm"
          c="var(--fr-info)"
          aria-label={t('verbatim.jumpTo', { name: linked.label })}
        >
          {t('verbatim.jump')} <IconArrowUpRight size={13} aria-hidden />
        </Anchor>
      )}
    </>
  )
}

const Choices = ({ verbatim }: { verbatim: Observation }) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const profiles = useWorkshop((workshop) => workshop.profiles)
  const { setVerbatim } = useCustomerEdits()
  const name = shorten(verbatim.text)
  if (!canEdit)
    return (
      <span className={classes.note}>
        {[verbatim.source && t(`source.${verbatim.source}`), profiles.find(({ id }) => id === verbatim.profileId)?.name]
          .filter(Boolean)
          .join(' · ')}
      </span>
    )
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('verbatim.sourceOf', { name })}
        value={verbatim.source ?? ''}
        data={[
          { value: '', label: t('source.none') },
          ...observationSources.map((source) => ({ value: source, label: t(`source.${source}`) })),
        ]}
        onChange={(event) =>
          setVerbatim(verbatim.id, { source: observationSources.find((one) => one === event.currentTarget.value) })
        }
      />
      <NativeSelect
        size="xs"
        className={classes.profileSelect}
        aria-label={t('verbatim.profileOf', { name })}
        value={verbatim.profileId ?? ''}
        data={[{ value: '', label: t('verbatim.noProfile') }, ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) =>
          setVerbatim(verbatim.id, { profileId: profiles.find(({ id }) => id === event.currentTarget.value)?.id })
        }
      />
    </>
  )
}

/** Something a customer said: where it comes from, who speaks, and the moment it is evidence of. */
export const VerbatimItem = ({ verbatim, moments }: VerbatimItemProps) => {
  const { t } = useTranslation('customers')
  const { canEdit } = useWorkshopContext()
  const { writeVerbatim, setVerbatim, remove } = useCustomerEdits()
  return (
    <li data-record-id={verbatim.id} data-linked={verbatim.momentId !== undefined} tabIndex={-1}>
      <div className={classes.verbatimText}>
        <LiveText isLong label={t('verbatim.one')} value={verbatim.text} onWrite={(text) => writeVerbatim(verbatim.id, text)} />
        {canEdit && (
          <RemoveButton
            isSmall
            label={t('remove', { name: shorten(verbatim.text) })}
            onClick={() => remove({ collection: 'observations', record: verbatim })}
          />
        )}
      </div>
      <div className={classes.verbatimFoot}>
        <Choices verbatim={verbatim} />
        <MomentLink verbatim={verbatim} moments={moments} />
        <EvidenceMark evidence={verbatim.evidence} onWrite={(evidence) => setVerbatim(verbatim.id, { evidence })} />
        {verbatim.author && <span className={classes.note}>{verbatim.author}</span>}
      </div>
    </li>
  )
}
