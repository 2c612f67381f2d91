import { Alert, Button, Group, Text } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshopContext } from '../sync/workshop-context.tsx'

/** Says why nothing can be edited where a newer release wrote the workshop, and how to get that release. */
export const NewerReleaseBanner = () => {
  const { t } = useTranslation('shell')
  const { isOfNewerRelease } = useWorkshopContext()
  if (!isOfNewerRelease) return null
  return (
    <Alert color="yellow" variant="light" radius={0} py="xs" role="alert" data-print="hide">
      <Group justify="space-between" gap="xs">
        <div>
          <Text fw={650}>{t('newerRelease.title')}</Text>
          <Text size="sm" maw={760}>
            {t('newerRelease.text')}
          </Text>
        </div>
        <Button size="xs" leftSection={<IconRefresh size={14} />} onClick={() => location.reload()}>
          {t('newerRelease.reload')}
        </Button>
      </Group>
    </Alert>
  )
}
