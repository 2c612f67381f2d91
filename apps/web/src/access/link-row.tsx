import { ActionIcon, Checkbox, CopyButton, Group, Stack, Text, TextInput, Tooltip } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCheck, IconCopy, IconRefresh } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../sync/confirm.tsx'
import type { Role } from './api.ts'
import { inviteAddress, knownWorkshops } from './known-workshops.ts'
import { renewLink } from './renew-link.ts'

interface ResetProps {
  workshopId: string
  role: Role
  onClose: () => void
  onReset: (token: string) => void
}

/** Asks before a link that people may hold stops working. */
const ResetDialog = ({ workshopId, role, onClose, onReset }: ResetProps) => {
  const { t } = useTranslation(['access', 'shell'])
  const [removePeople, setRemovePeople] = useState(false)
  const reset = useMutation({
    mutationFn: () => renewLink(workshopId, role, removePeople),
    onSuccess: (token) => {
      onReset(token)
      onClose()
    },
  })
  return (
    <Confirm
      title={t('reset.title', { ns: 'access', role: t(`role.${role}`, { ns: 'shell' }) })}
      yes={t('reset.confirm')}
      no={t('reset.cancel')}
      isDangerous={removePeople}
      isBusy={reset.isPending}
      error={reset.error}
      onYes={() => reset.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('reset.text')}</Text>
      <Checkbox
        label={t('reset.removePeople')}
        checked={removePeople}
        onChange={(event) => setRemovePeople(event.currentTarget.checked)}
      />
    </Confirm>
  )
}

/** The link of one role: copied, or replaced. */
export const LinkRow = ({ workshopId, role }: { workshopId: string; role: Role }) => {
  const { t } = useTranslation('shell')
  const { t: tAccess } = useTranslation('access')
  const [token, setToken] = useState(() => knownWorkshops().find((workshop) => workshop.id === workshopId)?.tokens[role])
  const [isResetting, resetting] = useDisclosure(false)
  const [isRenewed, setIsRenewed] = useState(false)
  const address = token ? inviteAddress(workshopId, token) : ''
  return (
    <Stack gap={4}>
      <Group align="end" wrap="nowrap" gap="xs">
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
            onClick={resetting.open}
            aria-label={`${t('share.reset')}: ${t(`role.${role}`)}`}
          >
            <IconRefresh size={18} />
          </ActionIcon>
        </Tooltip>
      </Group>
      {isRenewed && (
        <Text role="status" size="sm" c="var(--fr-positive)">
          {tAccess('reset.done')}
        </Text>
      )}
      {isResetting && (
        <ResetDialog
          workshopId={workshopId}
          role={role}
          onClose={resetting.close}
          onReset={(next) => {
            setToken(next)
            setIsRenewed(true)
          }}
        />
      )}
    </Stack>
  )
}
