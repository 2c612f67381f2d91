import { Center, Loader, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** While the workshop's screens and document come. */
export const Opening = () => {
  const { t } = useTranslation('shell')
  return (
    <Center component="main" h="100%">
      <Stack align="center">
        <Loader />
        <Text>{t('workshop.opening')}</Text>
      </Stack>
    </Center>
  )
}
