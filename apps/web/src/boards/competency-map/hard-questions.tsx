import { Accordion, List } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const questions = ['promise', 'who', 'fragile', 'required', 'field', 'handOver', 'mindset', 'stop'] as const

/** What the facilitator asks the group about the competencies. */
export const HardQuestions = () => {
  const { t } = useTranslation('competencyMap')
  return (
    <Accordion variant="contained" mt="md">
      <Accordion.Item value="questions">
        <Accordion.Control>{t('questions.title')}</Accordion.Control>
        <Accordion.Panel>
          <List spacing="xs">
            {questions.map((question) => (
              <List.Item key={question}>{t(`questions.${question}`)}</List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
