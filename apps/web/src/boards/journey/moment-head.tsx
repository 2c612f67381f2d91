import { updateRecord } from '@filrouge/document'
import type { HandOver, Moment } from '@filrouge/domain'
import { ActionIcon, Badge, Group, Menu } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconDots, IconPencil, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop, useWorkshopContext } from '../../sync/workshop-context.tsx'
import { LiveText } from '../parts/live-text.tsx'
import { useOpenMoment } from './board-context.ts'
import classes from './journey.module.css'
import { DragGrip } from './journey-drag.tsx'
import { shiftMoment } from './journey-edits.ts'
import { useRemove } from './use-remove.ts'

const MomentMenu = ({ moment }: { moment: Moment }) => {
  const { doc } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const workshop = useWorkshop((whole) => whole)
  const open = useOpenMoment()
  const remove = useRemove()
  return (
    <Menu withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('menu.moment', { name: moment.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => open(moment.id)}>
          {t('menu.detail')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowLeft size={14} />} onClick={() => shiftMoment(doc, workshop, moment, -1)}>
          {t('menu.earlier')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowRight size={14} />} onClick={() => shiftMoment(doc, workshop, moment, 1)}>
          {t('menu.later')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={() => remove('moments', moment.id, moment.name)}>
          {t('menu.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface MomentHeadProps {
  moment: Moment
  handOver: HandOver | undefined
  /** Within a grid or a list, where it can be dragged to another place. */
  isMovable?: boolean
}

/** A moment's name, whether it is a moment of truth, the hand-over that leads to it, and what can be done with it. */
export const MomentHead = ({ moment, handOver, isMovable = true }: MomentHeadProps) => {
  const { doc, canEdit } = useWorkshopContext()
  const { t } = useTranslation('journey')
  const open = useOpenMoment()
  const functions = useWorkshop((workshop) => workshop.functions)
  const nameOf = (id: string | undefined) => functions.find((candidate) => candidate.id === id)?.name ?? t('unknown')
  const isOfTruth = moment.isMomentOfTruth === true
  const Star = isOfTruth ? IconStarFilled : IconStar
  return (
    <>
      <Group gap={4} wrap="nowrap" align="flex-start">
        {canEdit && isMovable && <DragGrip dragKey={`moment:${moment.id}`} />}
        <LiveText
          className={classes.name}
          isLong
          maxLength={500}
          label={t('field.momentName')}
          value={moment.name}
          onWrite={(name) => updateRecord(doc, 'moments', moment.id, { name })}
        />
        {canEdit && (
          <ActionIcon
            variant="subtle"
            color={isOfTruth ? 'red' : 'gray'}
            size="sm"
            aria-pressed={isOfTruth}
            aria-label={t('momentOfTruth')}
            title={t('momentOfTruth')}
            onClick={() => updateRecord(doc, 'moments', moment.id, { isMomentOfTruth: isOfTruth ? undefined : true })}
          >
            <Star size={16} />
          </ActionIcon>
        )}
        {canEdit ? (
          <MomentMenu moment={moment} />
        ) : (
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('menu.see')} onClick={() => open(moment.id)}>
            <IconDots size={16} />
          </ActionIcon>
        )}
      </Group>
      <Group gap={4}>
        {isOfTruth && (
          <Badge
            size="sm"
            tt="none"
            color="red"
            c="var(--fr-negative)"
            variant="light"
            leftSection={<IconStarFilled size={10} />}
          >
            {t('momentOfTruth')}
          </Badge>
        )}
        {handOver && (
          <span className={classes.handOver}>
            ⇄ {t('handOver', { from: nameOf(handOver.fromFunctionId), to: nameOf(handOver.toFunctionId) })}
          </span>
        )}
      </Group>
    </>
  )
}
