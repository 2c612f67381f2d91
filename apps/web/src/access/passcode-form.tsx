import { passcode as passcodeShape } from '@filrouge/protocol'
import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './access.module.css'
import { useAccessChange } from './use-access-change.ts'

/** The code that is asked beside the link. */
export const PasscodeForm = ({ workshopId, hasPasscode }: { workshopId: string; hasPasscode: boolean }) => {
  const { t } = useTranslation('access')
  const [passcode, setPasscode] = useState('')
  const { mutate, isPending } = useAccessChange(workshopId)
  const isValid = passcodeShape.safeParse(passcode).success
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isValid) return
    mutate({ change: { passcode }, said: t('passcode.isSet') }, { onSuccess: () => setPasscode('') })
  }
  return (
    <Stack component="section" className={classes.section} gap="xs">
      <Title order={3} size="h5">
        {t('passcode.title')}
      </Title>
      <Text size="sm">{t(hasPasscode ? 'passcode.on' : 'passcode.off')}</Text>
      <Group component="form" onSubmit={submit} align="end" gap="xs">
        <TextInput
          style={{ flex: 1, minWidth: 220 }}
          label={t('passcode.label')}
          description={t('passcode.hint')}
          autoComplete="off"
          maxLength={64}
          value={passcode}
          onChange={(event) => setPasscode(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!isValid} loading={isPending}>
          {t(hasPasscode ? 'passcode.change' : 'passcode.set')}
        </Button>
      </Group>
      {hasPasscode && (
        <Button
          variant="subtle"
          size="compact-sm"
          w="fit-content"
          disabled={isPending}
          onClick={() => mutate({ change: { passcode: null }, said: t('passcode.isRemoved') })}
        >
          {t('passcode.remove')}
        </Button>
      )}
    </Stack>
  )
}
