import type { Dependency, Workstream } from '@filrouge/domain'
import { Badge, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useBoardView } from './board-view.ts'
import classes from './roadmap.module.css'

const DependencyLine = ({ workstream, dependency }: { workstream: Workstream; dependency: Dependency }) => {
  const { t } = useTranslation(['roadmap', 'parts'])
  const { canEdit, edits, titleById } = useBoardView()
  const { on, origin, reason } = dependency
  const remove = () =>
    edits.decide(
      workstream.id,
      origin === 'explicit' ? { dependsOn: { [on]: undefined } } : { refusedDependencies: { [on]: true } },
    )
  return (
    <Group component="li" justify="space-between" wrap="nowrap">
      <div>
        <Text size="sm">{titleById(on)}</Text>
        <Text size="xs" c="dimmed">
          {origin === 'explicit' ? t('links.explicit') : t(`links.reason.${reason ?? 'other'}`)}
        </Text>
      </div>
      <Button
        size="compact-xs"
        variant="default"
        disabled={!canEdit}
        onClick={remove}
        aria-label={t('labelled', {
          ns: 'parts',
          label: t(origin === 'explicit' ? 'links.remove' : 'links.refuse'),
          text: titleById(on),
        })}
      >
        {t(origin === 'explicit' ? 'links.remove' : 'links.refuse')}
      </Button>
    </Group>
  )
}

const Choice = ({
  label,
  options,
  onChosen,
}: {
  label: string
  options: readonly Workstream[]
  onChosen: (id: Workstream['id']) => void
}) => {
  const { t } = useTranslation('roadmap')
  const { canEdit, titleOf } = useBoardView()
  return (
    <NativeSelect
      label={label}
      disabled={!canEdit || options.length === 0}
      value=""
      onChange={(event) => {
        const chosen = options.find(({ id }) => id === event.currentTarget.value)
        if (chosen) onChosen(chosen.id)
      }}
      data={[{ value: '', label: t('links.choose') }, ...options.map((option) => ({ value: option.id, label: titleOf(option) }))]}
    />
  )
}

const Refused = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { canEdit, edits, titleById } = useBoardView()
  const refused = Object.keys(workstream.decision?.refusedDependencies ?? {})
  return refused.map((on) => (
    <Group key={on} component="li" justify="space-between" wrap="nowrap">
      <Text size="sm" td="line-through" c="dimmed">
        {titleById(on)} <Badge size="xs">{t('links.refused')}</Badge>
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        disabled={!canEdit}
        onClick={() => edits.decide(workstream.id, { refusedDependencies: { [on]: undefined } })}
      >
        {t('links.restore')}
      </Button>
    </Group>
  ))
}

/** Workstreams that people merged into this one, each of which can be taken out again. */
const Merged = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { canEdit, edits, workshop } = useBoardView()
  const merged = workshop.workstreamDecisions.filter(({ mergedInto }) => mergedInto === workstream.id)
  return merged.map(({ id, name }) => (
    <Group key={id} justify="space-between" wrap="nowrap">
      <Text size="sm">{t('links.merged', { name: name ?? id })}</Text>
      <Button size="compact-xs" variant="default" disabled={!canEdit} onClick={() => edits.decide(id, { mergedInto: undefined })}>
        {t('links.separate')}
      </Button>
    </Group>
  ))
}

/** What must come before this workstream, and the workstream into which it goes. */
export const DependencyForm = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { roadmap, edits, titleOf } = useBoardView()
  const others = roadmap.workstreams.filter(({ id }) => id !== workstream.id)
  const already = new Set<string>(workstream.dependencies.map(({ on }) => on))
  return (
    <Stack gap="md">
      <section>
        <Title order={3} size="h6" mb={4}>
          {t('links.dependencies')}
        </Title>
        <Stack component="ul" gap="xs" className={classes.plainList}>
          {workstream.dependencies.map((dependency) => (
            <DependencyLine key={dependency.on} workstream={workstream} dependency={dependency} />
          ))}
          <Refused workstream={workstream} />
        </Stack>
        {workstream.dependencies.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('links.none')}
          </Text>
        )}
      </section>
      <Choice
        label={t('links.add')}
        options={others.filter(({ id }) => !already.has(id))}
        onChosen={(on) => edits.decide(workstream.id, { dependsOn: { [on]: true }, refusedDependencies: { [on]: undefined } })}
      />
      <section>
        <Title order={3} size="h6" mb={4}>
          {t('links.merge')}
        </Title>
        <Choice
          label={t('links.mergeInto')}
          options={others.filter(({ status }) => status !== 'rejected')}
          // The name is kept with the merge, so that what was merged can still be told and taken out.
          onChosen={(into) => edits.decide(workstream.id, { mergedInto: into, name: titleOf(workstream) })}
        />
        <Merged workstream={workstream} />
      </section>
    </Stack>
  )
}
