import type { DrawingAge } from '@filrouge/drawing'
import { Alert, Button } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './whiteboard-screen.module.css'

/** Says why the drawing can be read and not written: another release writes it. */
export const AgeNotice = ({ age }: { age: Exclude<DrawingAge, 'same'> }) => {
  const { t } = useTranslation('canvas')
  return (
    <Alert className={classes.age} color="yellow" variant="white" title={t(`age.${age}.title`)} role="alert">
      {t(`age.${age}.text`)}
      {age === 'newer' && (
        <Button mt="xs" size="xs" leftSection={<IconRefresh size={14} />} onClick={() => window.location.reload()}>
          {t('age.reload')}
        </Button>
      )}
    </Alert>
  )
}
