import {
  Anchor,
  Box,
  Button,
  Container,
  Group,
  List,
  Paper,
  Radio,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useErrorText } from '../sync/error-text.ts'
import { Logo } from '../ui/logo.tsx'
import { Preferences } from '../ui/preferences.tsx'
import { createWorkshop } from './api.ts'
import { entranceOf, rememberCreated } from './enter-created.ts'
import { knownWorkshops } from './known-workshops.ts'
import { Thread } from './thread.tsx'

const CreateForm = () => {
  const { t, i18n } = useTranslation('shell')
  const navigate = useNavigate()
  const errorText = useErrorText()
  const [name, setName] = useState('')
  const [template, setTemplate] = useState<'empty' | 'airport'>('empty')
  const language = i18n.resolvedLanguage === 'en' ? 'en' : 'fr'
  const creation = useMutation({
    mutationFn: () => createWorkshop({ name: name.trim() || t(`home.defaultName.${template}`), language, template }),
    onSuccess: (created) => {
      rememberCreated(created, name.trim() || t(`home.defaultName.${template}`))
      navigate(entranceOf(created))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    creation.mutate()
  }
  return (
    <Paper component="form" onSubmit={submit} withBorder p="xl" radius="lg" bg="var(--fr-surface)">
      <Stack>
        <Title order={2} size="h3">
          {t('home.create')}
        </Title>
        <TextInput
          label={t('home.name')}
          placeholder={t(`home.defaultName.${template}`)}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group
          label={t('home.template')}
          value={template}
          onChange={(value) => setTemplate(value === 'airport' ? 'airport' : 'empty')}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="empty" label={t('home.empty')} description={t('home.emptyHint')} />
            <Radio value="airport" label={t('home.airport')} description={t('home.airportHint')} />
          </Stack>
        </Radio.Group>
        {creation.error && (
          <Text role="alert" c="var(--fr-negative)">
            {errorText(creation.error)}
          </Text>
        )}
        <Button type="submit" size="md" loading={creation.isPending} rightSection={<IconArrowRight size={18} />}>
          {t('home.createButton')}
        </Button>
      </Stack>
    </Paper>
  )
}

const Recent = () => {
  const { t } = useTranslation('shell')
  const recent = knownWorkshops()
  if (recent.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('home.recent')}
      </Title>
      <List listStyleType="none" spacing={4}>
        {recent.slice(0, 8).map((workshop) => (
          <List.Item key={workshop.id}>
            <Anchor component={Link} to={`/w/${workshop.id}`}>
              {workshop.name || t('home.untitled')}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}

export const HomeScreen = () => {
  const { t } = useTranslation('shell')
  return (
    <Box mih="100%" pos="relative" style={{ overflow: 'hidden' }}>
      <Thread />
      <Container size="lg" py="lg" pos="relative">
        <Group justify="space-between" component="header" mb={{ base: 'xl', sm: 64 }}>
          <Group gap="sm">
            <Logo size={36} />
            <Text fw={700} size="lg">
              Fil Rouge
            </Text>
          </Group>
          <Preferences />
        </Group>
        <SimpleGrid component="main" cols={{ base: 1, md: 2 }} spacing={48}>
          <Stack gap="lg">
            <Title order={1} fz={{ base: 32, sm: 46 }} lh={1.12}>
              {t('home.headline')}
            </Title>
            <Text size="lg" c="dimmed" maw={520}>
              {t('home.pitch')}
            </Text>
            <List spacing="xs" maw={520}>
              <List.Item>{t('home.point1')}</List.Item>
              <List.Item>{t('home.point2')}</List.Item>
              <List.Item>{t('home.point3')}</List.Item>
            </List>
            <Recent />
          </Stack>
          <CreateForm />
        </SimpleGrid>
      </Container>
    </Box>
  )
}
