import { deleteRecord } from '@filrouge/document'
import type { Workstream } from '@filrouge/domain'
import { Alert, Button, Group, Stack, Tabs, Text } from '@mantine/core'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'
import { RecordDrawer } from '../../ui/record-drawer.tsx'
import { StatusBadge } from '../parts/status-badge.tsx'
import { useFormat } from '../parts/use-format.ts'
import { BarrierList } from './barrier-list.tsx'
import { useBoardView } from './board-view.ts'
import { DecisionForm } from './decision-form.tsx'
import { DependencyForm } from './dependency-form.tsx'
import { FindingNotes } from './finding-notes.tsx'
import { NeedPicker } from './need-picker.tsx'
import { ObjectiveForm } from './objective-form.tsx'
import { RaciForm } from './raci-form.tsx'

/** Why this workstream exists: each cell, with its share of the score. */
const WhyPanel = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { doc } = useWorkshopContext()
  const { canEdit, scenario } = useBoardView()
  const { decimal } = useFormat()
  const { handGroupId } = workstream
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('why.help', { benefit: decimal(workstream.benefitIndex) })}
      </Text>
      {workstream.isOrphaned && <Alert color="orange">{t('why.orphaned')}</Alert>}
      <NeedPicker needs={workstream.evidence} />
      {handGroupId && canEdit && scenario === null && (
        <Group>
          <Button variant="default" size="xs" onClick={() => deleteRecord(doc, 'handGroups', handGroupId)}>
            {t('why.ungroup')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}

const LinksPanel = ({ workstream }: { workstream: Workstream }) => (
  <Stack gap="lg">
    <DependencyForm workstream={workstream} />
    <BarrierList workstream={workstream} />
  </Stack>
)

const tabs = ['why', 'decide', 'objective', 'raci', 'links'] as const
const panelByTab: Readonly<Record<(typeof tabs)[number], ComponentType<{ workstream: Workstream }>>> = {
  why: WhyPanel,
  decide: DecisionForm,
  objective: ObjectiveForm,
  raci: RaciForm,
  links: LinksPanel,
}

const Content = ({ workstream }: { workstream: Workstream }) => {
  const { t } = useTranslation('roadmap')
  const { planStart } = useBoardView()
  const { decimal, days, quarterOf } = useFormat()
  return (
    <Stack gap="md">
      <Group gap="xs">
        <StatusBadge status={workstream.status} />
        <Text size="sm">
          {[
            workstream.rank === null ? null : t('why.rank', { rank: workstream.rank }),
            t('why.benefit', { benefit: decimal(workstream.benefitIndex) }),
            days(workstream.effortDays.likely),
            workstream.schedule ? quarterOf(planStart, workstream.schedule) : null,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Text>
      </Group>
      <Tabs defaultValue="why" keepMounted={false}>
        <Tabs.List>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab} value={tab} px="xs">
              {t(`tabs.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map((tab) => {
          const Panel = panelByTab[tab]
          return (
            <Tabs.Panel key={tab} value={tab} pt="md">
              <Panel workstream={workstream} />
            </Tabs.Panel>
          )
        })}
      </Tabs>
      <FindingNotes findings={workstream.findings} />
    </Stack>
  )
}

/** One workstream in full: its evidence first, then what people decide on it. */
export const WorkstreamDrawer = ({ workstream, onClose }: { workstream: Workstream | null; onClose: () => void }) => {
  const { t } = useTranslation('roadmap')
  const { titleOf } = useBoardView()
  return (
    <RecordDrawer
      record={workstream}
      title={workstream ? titleOf(workstream) : ''}
      closeLabel={t('close')}
      styles={{ title: { fontWeight: 650, fontSize: 'var(--mantine-font-size-lg)' } }}
      onClose={onClose}
    >
      {(shown) => <Content key={shown.id} workstream={shown} />}
    </RecordDrawer>
  )
}
