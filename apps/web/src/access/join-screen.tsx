import { Badge, Box, Button, Container, Group, Loader, Paper, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate, useParams } from 'react-router'
import { useErrorText } from '../sync/error-text.ts'
import { Logo } from '../ui/logo.tsx'
import { Preferences } from '../ui/preferences.tsx'
import { joinWorkshop, readInvite } from './api.ts'
import { rememberWorkshop } from './known-workshops.ts'
import { Thread } from './thread.tsx'

const levels = ['leadership', 'management', 'field'] as const
const identityKey = 'fil-rouge:identity'

const lastIdentity = (): { name: string; companyFunction: string } => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(identityKey) ?? '{}')
    const { name, companyFunction } = stored as Record<string, unknown>
    return {
      name: typeof name === 'string' ? name : '',
      companyFunction: typeof companyFunction === 'string' ? companyFunction : '',
    }
  } catch {
    return { name: '', companyFunction: '' }
  }
}

interface JoinFormProps {
  workshopId: string
  token: string
  workshopName: string
  needsPasscode: boolean
}

const JoinForm = ({ workshopId, token, workshopName, needsPasscode }: JoinFormProps) => {
  const { t } = useTranslation('shell')
  const navigate = useNavigate()
  const errorText = useErrorText()
  const [identity, setIdentity] = useState(lastIdentity)
  const [level, setLevel] = useState<(typeof levels)[number]>('management')
  const [passcode, setPasscode] = useState('')
  const joining = useMutation({
    mutationFn: () =>
      joinWorkshop(workshopId, { token, ...(needsPasscode ? { passcode: passcode.trim() } : {}), ...identity, level }),
    onSuccess: () => {
      localStorage.setItem(identityKey, JSON.stringify(identity))
      rememberWorkshop(workshopId, { name: workshopName })
      // The secret leaves the address bar and the history with this entry.
      navigate(`/w/${workshopId}`, { replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    joining.mutate()
  }
  const isIncomplete = identity.name.trim() === '' || (needsPasscode && passcode.trim() === '')
  return (
    <Stack component="form" onSubmit={submit}>
      <TextInput
        label={t('join.name')}
        required
        maxLength={80}
        autoComplete="name"
        value={identity.name}
        onChange={(event) => setIdentity({ ...identity, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('join.function')}
        description={t('join.functionHint')}
        maxLength={80}
        value={identity.companyFunction}
        onChange={(event) => setIdentity({ ...identity, companyFunction: event.currentTarget.value })}
      />
      <Select
        label={t('join.level')}
        allowDeselect={false}
        value={level}
        onChange={(value) => setLevel(levels.find((candidate) => candidate === value) ?? 'management')}
        data={levels.map((value) => ({ value, label: t(`level.${value}`) }))}
      />
      {needsPasscode && (
        <TextInput
          label={t('join.passcode')}
          description={t('join.passcodeHint')}
          required
          maxLength={64}
          autoComplete="off"
          value={passcode}
          onChange={(event) => setPasscode(event.currentTarget.value)}
        />
      )}
      {joining.error && (
        <Text role="alert" c="var(--fr-negative)">
          {errorText(joining.error)}
        </Text>
      )}
      <Button type="submit" size="md" loading={joining.isPending} disabled={isIncomplete}>
        {t('join.enter')}
      </Button>
    </Stack>
  )
}

export const JoinScreen = () => {
  const { t } = useTranslation('shell')
  const { workshopId = '' } = useParams()
  const token = useLocation().hash.slice(1)
  const errorText = useErrorText()
  const invite = useQuery({ queryKey: ['invite', workshopId, token], queryFn: () => readInvite(workshopId, token), retry: false })
  return (
    <Box mih="100%" pos="relative">
      <Thread />
      <Container size={520} py="lg" pos="relative">
        <Group justify="space-between" component="header" mb="xl">
          <Group gap="sm">
            <Logo size={36} />
            <Text fw={700}>Fil Rouge</Text>
          </Group>
          <Preferences />
        </Group>
        <Paper component="main" withBorder p="xl" radius="lg" bg="var(--fr-surface)">
          {invite.isPending && <Loader aria-label={t('join.checking')} />}
          {invite.error && (
            <Stack>
              <Title order={1} size="h3">
                {t('join.impossible')}
              </Title>
              <Text role="alert">{errorText(invite.error)}</Text>
            </Stack>
          )}
          {invite.data && (
            <Stack>
              <Text c="dimmed">{t('join.invited')}</Text>
              <Title order={1} size="h2">
                {invite.data.name}
              </Title>
              <Badge variant="light" w="fit-content">
                {t(`role.${invite.data.role}`)}
              </Badge>
              <JoinForm
                workshopId={workshopId}
                token={token}
                workshopName={invite.data.name}
                needsPasscode={invite.data.needsPasscode}
              />
            </Stack>
          )}
        </Paper>
      </Container>
    </Box>
  )
}
