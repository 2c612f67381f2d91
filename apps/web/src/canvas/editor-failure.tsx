import { Button, Center, Stack, Text, Title } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Stands for an editor that failed: the drawing is in the document, which is whole. */
export const EditorFailure = () => {
  const { t } = useTranslation('canvas')
  return (
    <Center h="100%" p="md" bg="var(--fr-paper)">
      <Stack maw={440} role="alert">
        <Title order={2} size="h3">
          {t('failure.title')}
        </Title>
        <Text>{t('failure.text')}</Text>
        <Button leftSection={<IconRefresh size={16} />} onClick={() => window.location.reload()}>
          {t('age.reload')}
        </Button>
      </Stack>
    </Center>
  )
}
