import type { BoardKind } from '@filrouge/domain'
import { Anchor, Button, Drawer, List, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCompass } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { CheckList } from './check-list.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { useGuide } from './use-guide.ts'

const Content = ({ stage, onChosen }: { stage: BoardKind; onChosen: () => void }) => {
  const { t } = useTranslation(['guide', 'questions'])
  const { workshopId } = useWorkshopContext()
  const guide = useGuide()
  const found = guide.progress.find((progress) => progress.stage === stage)
  const questions = Object.values(t(`questions:of.${stage}`, { returnObjects: true }) as Readonly<Record<string, string>>)
  return (
    <Stack gap="md">
      <div>
        <Title order={3} size="h6">
          {t('needs')}
        </Title>
        <Text size="sm">{t(`stages.${stage}.needs`)}</Text>
        <Title order={3} size="h6" mt="xs">
          {t('gives')}
        </Title>
        <Text size="sm">{t(`stages.${stage}.gives`)}</Text>
      </div>
      <div>
        <Title order={3} size="h6" mb={4}>
          {t('checks')}
        </Title>
        <CheckList checks={found?.checks ?? []} withHow />
      </div>
      <NextStepCard guide={guide} onChosen={onChosen} />
      <div>
        <Title order={3} size="h6" mb={4}>
          {t('guide:questions')}
        </Title>
        <List type="ordered" size="sm" spacing={6}>
          {questions.map((question) => (
            <List.Item key={question}>{question}</List.Item>
          ))}
        </List>
      </div>
      <Anchor component={Link} size="sm" to={`/w/${workshopId}/guide`}>
        {t('overview')}
      </Anchor>
    </Stack>
  )
}

/** The guide to a stage, at the side of its board: work goes on while it is open. */
export const StageGuide = ({ stage }: { stage: BoardKind }) => {
  const { t } = useTranslation(['guide', 'shell'])
  const [isOpen, guide] = useDisclosure(false)
  const name = t(`shell:boards.${stage}`)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconCompass size={16} aria-hidden />}
        aria-expanded={isOpen}
        aria-label={t('openFor', { stage: name })}
        onClick={guide.toggle}
      >
        {t('open')}
      </Button>
      <Drawer
        opened={isOpen}
        onClose={guide.close}
        position="right"
        size="sm"
        withOverlay={false}
        lockScroll={false}
        trapFocus={false}
        closeOnClickOutside={false}
        shadow="xl"
        title={name}
        styles={{ title: { fontWeight: 650 } }}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {isOpen && <Content stage={stage} onChosen={guide.close} />}
      </Drawer>
    </>
  )
}
