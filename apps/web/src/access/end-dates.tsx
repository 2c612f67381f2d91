import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './access.module.css'
import { fromField, toField } from './local-date-time.ts'
import { useAccessChange } from './use-access-change.ts'

interface FieldProps {
  label: string
  hint: string
  value: string
  onChange: (value: string) => void
}

const DateField = ({ label, hint, value, onChange }: FieldProps) => {
  const { t } = useTranslation('access')
  const moment = fromField(value)
  const isPast = moment !== null && moment <= Date.now()
  return (
    <TextInput
      type="datetime-local"
      style={{ flex: 1, minWidth: 240 }}
      label={label}
      description={isPast ? t('dates.past') : hint}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSectionWidth={86}
      rightSection={
        value === '' ? null : (
          <Button variant="subtle" size="compact-xs" aria-label={`${t('dates.clear')}: ${label}`} onClick={() => onChange('')}>
            {t('dates.clear')}
          </Button>
        )
      }
    />
  )
}

interface Props {
  workshopId: string
  linksUntil: number | null
  accessUntil: number | null
}

/** Until when links let people in, and until when people may be there. */
export const EndDates = ({ workshopId, linksUntil, accessUntil }: Props) => {
  const { t } = useTranslation('access')
  const [links, setLinks] = useState(toField(linksUntil))
  const [access, setAccess] = useState(toField(accessUntil))
  const { mutate, isPending } = useAccessChange(workshopId)
  const isChanged = links !== toField(linksUntil) || access !== toField(accessUntil)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mutate({ change: { linksUntil: fromField(links), accessUntil: fromField(access) }, said: t('dates.saved') })
  }
  return (
    <Stack component="form" onSubmit={submit} className={classes.section} gap="xs">
      <Title order={3} size="h5">
        {t('dates.title')}
      </Title>
      <Group align="start" gap="md">
        <DateField label={t('dates.linksUntil')} hint={t('dates.linksHint')} value={links} onChange={setLinks} />
        <DateField label={t('dates.accessUntil')} hint={t('dates.accessHint')} value={access} onChange={setAccess} />
      </Group>
      <Text size="sm" c="dimmed">
        {t('dates.facilitators')}
      </Text>
      <Button type="submit" w="fit-content" disabled={!isChanged} loading={isPending}>
        {t('dates.save')}
      </Button>
    </Stack>
  )
}
