import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import type { ChosenLink } from './dependency-lines.tsx'
import classes from './timeline.module.css'

/** Why one workstream waits for another, and the way to refuse it. */
export const ChosenLinkBar = ({ link, onDone }: { link: ChosenLink; onDone: () => void }) => {
  const { t } = useTranslation('roadmap')
  const { t: tPlan } = useTranslation('roadmapPlan')
  const { roadmap, edits, canEdit, titleById } = useBoardView()
  const dependency = roadmap.workstreams.find(({ id }) => id === link.of)?.dependencies.find(({ on }) => on === link.on)
  if (!dependency) return null
  const isExplicit = dependency.origin === 'explicit'
  const remove = () => {
    edits.decide(link.of, isExplicit ? { dependsOn: { [link.on]: undefined } } : { refusedDependencies: { [link.on]: true } })
    onDone()
  }
  return (
    <Group className={classes.chosenLink} role="status" justify="space-between">
      <div>
        <Text size="sm" fw={600}>
          {tPlan('links.link', { before: titleById(link.on), after: titleById(link.of) })}
        </Text>
        <Text size="xs" c="dimmed">
          {isExplicit ? t('links.explicit') : t(`links.reason.${dependency.reason ?? 'other'}`)}
        </Text>
      </div>
      <Group gap="xs">
        {canEdit && (
          <Button size="xs" variant="default" onClick={remove}>
            {t(isExplicit ? 'links.remove' : 'links.refuse')}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={onDone}>
          {t('close')}
        </Button>
      </Group>
    </Group>
  )
}
