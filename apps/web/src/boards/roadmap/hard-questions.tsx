import { List } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const questions = ['stop', 'evidence', 'owner', 'capacity', 'first', 'measure', 'barrier', 'field'] as const

/** Questions by which a facilitator tests a roadmap. */
export const HardQuestions = () => {
  const { t } = useTranslation('roadmap')
  return (
    <List type="ordered" spacing="xs" maw={760}>
      {questions.map((question) => (
        <List.Item key={question}>{t(`questions.${question}`)}</List.Item>
      ))}
    </List>
  )
}
