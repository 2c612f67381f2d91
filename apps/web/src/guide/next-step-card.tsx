import { Button, Text } from '@mantine/core'
import { IconArrowRight, IconCircleCheckFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import classes from './guide.module.css'
import { checkAddress } from './stage-screens.ts'
import type { Guide } from './use-guide.ts'

/** What to do next, why now, and the way there. */
export const NextStepCard = ({ guide: { next, remaining }, onChosen }: { guide: Guide; onChosen?: () => void }) => {
  const { t } = useTranslation('guide')
  const { workshopId } = useWorkshopContext()
  const { pathname } = useLocation()
  if (!next)
    return (
      <section className={classes.next} aria-label={t('next.title')}>
        <Text fw={650} size="sm">
          <IconCircleCheckFilled size={15} aria-hidden /> {t('next.done')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('next.doneText')}
        </Text>
      </section>
    )
  const { check, aim, wanted } = next
  const address = checkAddress(workshopId, check)
  return (
    <section className={classes.next} aria-label={t('next.title')} data-next-step={check.code}>
      <Text size="xs" className={classes.aim}>
        {t('next.title')} · {t(`next.aim.${aim}`)}
      </Text>
      <Text fw={650} size="sm" lh={1.3}>
        {t(`check.${check.code}.title`)} ({t('count', { done: check.done, wanted })})
      </Text>
      <Text size="xs" c="dimmed" lh={1.35}>
        {t(`check.${check.code}.how`)}
      </Text>
      {pathname === address ? (
        <Text size="xs" fw={600}>
          {t('next.here')}
        </Text>
      ) : (
        <Button
          component={Link}
          to={address}
          size="compact-sm"
          rightSection={<IconArrowRight size={14} aria-hidden />}
          {...(onChosen ? { onClick: onChosen } : {})}
        >
          {t('next.go')}
        </Button>
      )}
      <Text size="xs" c="dimmed">
        {remaining > 0 ? t('next.remaining', { count: remaining }) : t('next.reached')}
      </Text>
    </section>
  )
}
