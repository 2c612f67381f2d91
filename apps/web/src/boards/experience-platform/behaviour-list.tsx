import type { Attribute, Behaviour } from '@filrouge/domain'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { AddText } from '../parts/add-text.tsx'
import { LiveText } from '../parts/live-text.tsx'
import classes from './experience-platform.module.css'
import { usePlatformEdits } from './use-platform-edits.ts'

const BehaviourItem = ({ behaviour }: { behaviour: Behaviour }) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  const { updateBehaviour, remove } = usePlatformEdits()
  return (
    <li data-record-id={behaviour.id} tabIndex={-1}>
      <LiveText
        isLong
        label={t('behaviour.one')}
        value={behaviour.text}
        onWrite={(text) => updateBehaviour(behaviour.id, text)}
      />
      {canEdit && (
        <RemoveButton
          isSmall
          label={t('remove', { name: behaviour.text })}
          onClick={() => remove({ collection: 'behaviours', record: behaviour })}
        />
      )}
    </li>
  )
}

/** What anyone could see people do when an attribute is kept. */
export const BehaviourList = ({ attribute }: { attribute: Attribute }) => {
  const { t } = useTranslation('experiencePlatform')
  const { canEdit } = useWorkshopContext()
  const { addBehaviour } = usePlatformEdits()
  const behaviours = useWorkshop((workshop) => workshop.behaviours)
  const own = behaviours.filter(({ attributeId }) => attributeId === attribute.id)
  return (
    <section aria-label={t('behaviour.many')}>
      <h4 className={classes.part}>{t('behaviour.many')}</h4>
      {own.length === 0 && <p className={classes.none}>{t('behaviour.none')}</p>}
      <ul className={classes.behaviours}>
        {own.map((behaviour) => (
          <BehaviourItem key={behaviour.id} behaviour={behaviour} />
        ))}
      </ul>
      {canEdit && (
        <AddText
          label={t('behaviour.add')}
          placeholder={t('behaviour.placeholder')}
          maxLength={20_000}
          onAdd={(text) => addBehaviour(attribute.id, text)}
        />
      )}
    </section>
  )
}
