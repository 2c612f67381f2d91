import type { Messages } from '@filrouge/messages'
import { Button, List, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The questions by which a facilitator tests what a board says. */
export const HardQuestions = ({ board }: { board: keyof Messages['questions']['of'] }) => {
  const { t } = useTranslation('questions')
  const questions = Object.values(t(`of.${board}`, { returnObjects: true }))
  return (
    <Popover width="min(26rem, 92vw)" withinPortal shadow="md" position="bottom-start">
      <Popover.Target>
        <Button variant="subtle" size="compact-sm">
          {t('open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <List type="ordered" spacing="xs" size="sm">
          {questions.map((question) => (
            <List.Item key={question}>{question}</List.Item>
          ))}
        </List>
      </Popover.Dropdown>
    </Popover>
  )
}
