import { Anchor, Button, Center, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useRouteError } from 'react-router'

export const NotFoundScreen = () => {
  const { t } = useTranslation('shell')
  return (
    <Center component="main" h="100%" p="md">
      <Stack maw={480}>
        <Title order={1}>{t('error.notFound')}</Title>
        <Text>{t('error.notFoundHint')}</Text>
        <Anchor component={Link} to="/">
          {t('error.home')}
        </Anchor>
      </Stack>
    </Center>
  )
}

export const ErrorScreen = () => {
  const { t } = useTranslation('shell')
  const error = useRouteError()
  return (
    <Center component="main" h="100%" p="md">
      <Stack maw={520}>
        <Title order={1}>{t('error.unexpected')}</Title>
        <Text>{t('error.unexpectedHint')}</Text>
        <Text size="sm" c="dimmed" ff="monospace">
          {error instanceof Error ? error.message : String(error)}
        </Text>
        <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
      </Stack>
    </Center>
  )
}
