import { ActionIcon, Button, CopyButton, Group, Modal, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconRefresh } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import { type Role, resetLink } from './api.ts'
import { inviteAddress, knownWorkshops, rememberWorkshop } from './known-workshops.ts'

const shared: readonly Role[] = ['participant', 'observer', 'facilitator']

const LinkRow = ({ workshopId, role }: { workshopId: string; role: Role }) => {
  const { t } = useTranslation('shell')
  const errorText = useErrorText()
  const [token, setToken] = useState(() => knownWorkshops().find((workshop) => workshop.id === workshopId)?.tokens[role])
  const reset = useMutation({
    mutationFn: () => resetLink(workshopId, role),
    onSuccess: (answer) => {
      rememberWorkshop(workshopId, { tokens: { [role]: answer.token } })
      setToken(answer.token)
    },
  })
  const address = token ? inviteAddress(workshopId, token) : ''
  return (
    <Stack gap={4}>
      <Group align="end" wrap="nowrap">
        <TextInput
          style={{ flex: 1 }}
          label={t(`role.${role}`)}
          description={t(`share.${role}`)}
          readOnly
          value={address}
          placeholder={t('share.unknown')}
          onFocus={(event) => event.currentTarget.select()}
        />
        {token && (
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? t('share.copied') : t('share.copy')}>
                <ActionIcon size="lg" variant="light" onClick={copy} aria-label={`${t('share.copy')}: ${t(`role.${role}`)}`}>
                  {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        )}
        <Tooltip label={t('share.reset')}>
          <ActionIcon
            size="lg"
            variant="subtle"
            color="gray"
            loading={reset.isPending}
            onClick={() => reset.mutate()}
            aria-label={`${t('share.reset')}: ${t(`role.${role}`)}`}
          >
            <IconRefresh size={18} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {reset.error && (
        <Text role="alert" size="sm" c="var(--fr-negative)">
          {errorText(reset.error)}
        </Text>
      )}
    </Stack>
  )
}

/** The facilitator's invitations: one link per role, without accounts. */
export const SharePanel = ({ workshopId, opened, onClose }: { workshopId: string; opened: boolean; onClose: () => void }) => {
  const { t } = useTranslation('shell')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('share.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('share.close') }}
    >
      <Stack>
        {shared.map((role) => (
          <LinkRow key={role} workshopId={workshopId} role={role} />
        ))}
        <Text size="sm" c="dimmed">
          {t('share.note')}
        </Text>
        <Button onClick={onClose}>{t('share.close')}</Button>
      </Stack>
    </Modal>
  )
}
