import { Alert, Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './whiteboard-screen.module.css'

/** Says that a newer release writes this drawing, and offers to load it. */
export const OutdatedNotice = () => {
  const { t } = useTranslation('canvas')
  return (
    <Alert className={classes.outdated} color="yellow" variant="white" title={t('outdated.title')} role="alert">
      {t('outdated.text')}
      <Button mt="xs" size="xs" leftSection={<IconRefresh size={14} />} onClick={() => window.location.reload()}>
        {t('outdated.reload')}
      </Button>
    </Alert>
  )
}
