import { Button, List, Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const questions = ['words', 'same', 'stop', 'proof', 'field', 'nonCustomers', 'create'] as const

/** Questions by which a facilitator tests the canvas. */
export const HardQuestions = () => {
  const { t } = useTranslation('strategicCanvas')
  return (
    <Popover width={340} withinPortal>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm">
          {t('questions.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <List type="ordered" spacing="xs" size="sm">
          {questions.map((question) => (
            <List.Item key={question}>{t(`questions.${question}`)}</List.Item>
          ))}
        </List>
      </Popover.Dropdown>
    </Popover>
  )
}
