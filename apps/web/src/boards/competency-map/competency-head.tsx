import { type Competency, competencyKinds } from '@filrouge/domain'
import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { AnchoredForm } from './anchored-form.tsx'
import classes from './competency-map.module.css'
import { RecordMenu } from './record-menu.tsx'
import { RecordName } from './record-name.tsx'
import { useMapEdits } from './use-map-edits.ts'

/** A competency's name and what can be done with it. */
export const CompetencyHead = ({ competency }: { competency: Competency }) => {
  const { canEdit } = useWorkshopContext()
  const { t } = useTranslation('competencyMap')
  const { updateCompetency, shiftCompetency, removeCompetency } = useMapEdits()
  const [isOpen, setOpen] = useState(false)
  const { id, name } = competency
  return (
    <div className={classes.head}>
      <div className={classes.headLine}>
        <RecordName
          id={id}
          label={t('competencyName')}
          name={name}
          onWrite={(next) => updateCompetency(competency, { name: next })}
        />
        {canEdit && (
          <RecordMenu
            isColumn={false}
            label={t('menu.competency', { name: name || t('unnamed') })}
            onEdit={() => setOpen(true)}
            onShift={(step) => shiftCompetency(competency, step)}
            onRemove={() => removeCompetency(competency)}
          />
        )}
      </div>
      {isOpen && (
        <AnchoredForm title={name || t('unnamed')} onClose={() => setOpen(false)}>
          <CompetencyForm competency={competency} onClose={() => setOpen(false)} />
        </AnchoredForm>
      )}
    </div>
  )
}

const CompetencyForm = ({ competency, onClose }: { competency: Competency; onClose: () => void }) => {
  const { t } = useTranslation('competencyMap')
  const { updateCompetency } = useMapEdits()
  const [draft, setDraft] = useState<string | null>(null)
  const write = () => {
    if (draft !== null && draft !== competency.description) updateCompetency(competency, { description: draft })
    setDraft(null)
  }
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t('kind.label')}
        value={competency.kind}
        data={competencyKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const kind = competencyKinds.find((candidate) => candidate === value)
          if (kind) updateCompetency(competency, { kind })
        }}
      />
      <Textarea
        label={t('description')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={draft ?? competency.description}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={write}
      />
      {competency.romeCode && (
        <Text size="xs" c="dimmed">
          {t('rome.code', { code: competency.romeCode })}
        </Text>
      )}
      <Button
        variant="light"
        onClick={() => {
          write()
          onClose()
        }}
      >
        {t('close')}
      </Button>
    </Stack>
  )
}
