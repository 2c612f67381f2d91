import { addRecord, updateRecord } from '@filrouge/document'
import type { Phase } from '@filrouge/domain'
import { ActionIcon, Group, Menu } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconDots, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { LiveText } from '../parts/live-text.tsx'
import classes from './journey.module.css'
import { DragGrip } from './journey-drag.tsx'
import { shiftPhase } from './journey-edits.ts'
import { useRemove } from './use-remove.ts'

/** A phase's name and what can be done with it. */
export const PhaseHead = ({ phase }: { phase: Phase }) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const workshop = useWorkshop((whole) => whole)
  const remove = useRemove()
  const addMoment = () => addRecord(doc, 'moments', { phaseId: phase.id, name: t('newMoment') })
  return (
    <Group gap={4} wrap="nowrap">
      {canEdit && <DragGrip dragKey={`phase:${phase.id}`} />}
      <LiveText
        className={classes.name}
        label={t('field.phaseName')}
        value={phase.name}
        onWrite={(name) => updateRecord(doc, 'phases', phase.id, { name })}
      />
      {canEdit && (
        <Menu withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('menu.phase', { name: phase.name })}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPlus size={14} />} onClick={addMoment}>
              {t('addMoment')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowLeft size={14} />} onClick={() => shiftPhase(doc, workshop, phase, -1)}>
              {t('menu.earlier')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowRight size={14} />} onClick={() => shiftPhase(doc, workshop, phase, 1)}>
              {t('menu.later')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => remove('phases', phase.id, phase.name)}>
              {t('menu.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Group>
  )
}
