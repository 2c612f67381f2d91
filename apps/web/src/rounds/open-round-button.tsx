import { can, type ScoreItem } from '@filrouge/domain'
import { fewestAnonymous } from '@filrouge/protocol'
import { Button, Group, Modal, NumberInput, Radio, Stack, Text } from '@mantine/core'
import { IconEyeOff } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../sync/error-message.tsx'
import { useWorkshop, useWorkshopContext } from '../sync/workshop-context.tsx'
import { openRound } from './rounds-api.ts'
import { roundsKey } from './use-rounds.ts'

interface OpenRoundButtonProps {
  items: readonly ScoreItem[]
  label: string
}

const most = 100

const OpenRoundForm = ({ items, onClose }: { items: readonly ScoreItem[]; onClose: () => void }) => {
  const { t } = useTranslation('rounds')
  const { workshopId } = useWorkshopContext()
  const preset = useWorkshop((workshop) => workshop.settings.maskingThreshold)
  const queries = useQueryClient()
  const [isAnonymous, setAnonymous] = useState(true)
  const [entry, setEntry] = useState<number | string>(Math.max(preset, fewestAnonymous))
  const least = isAnonymous ? fewestAnonymous : 1
  const threshold = Number(entry)
  const isValid = entry !== '' && Number.isInteger(threshold) && threshold >= least && threshold <= most
  const open = useMutation({
    mutationFn: () => openRound(workshopId, { items: [...items], isAnonymous, maskingThreshold: threshold }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: roundsKey(workshopId) })
      onClose()
    },
  })
  return (
    <Stack>
      <Text>{t('open.explain')}</Text>
      <Text fw={600}>{t('open.items', { count: new Set(items.map(({ recordId }) => recordId)).size })}</Text>
      <Radio.Group
        label={t('open.identity')}
        value={isAnonymous ? 'anonymous' : 'named'}
        onChange={(value) => setAnonymous(value === 'anonymous')}
      >
        <Stack gap="xs" mt={4}>
          <Radio value="anonymous" label={t('open.anonymous')} description={t('open.anonymousHint')} />
          <Radio value="named" label={t('open.named')} description={t('open.namedHint')} />
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t('open.threshold')}
        description={t('open.thresholdHint')}
        suffix={` ${t('open.thresholdUnit', { count: threshold })}`}
        allowDecimal={false}
        min={least}
        max={most}
        clampBehavior="none"
        value={entry}
        onChange={setEntry}
        error={!isValid && t('open.thresholdRange', { min: least })}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      />
      <ErrorMessage error={open.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('open.cancel')}
        </Button>
        <Button disabled={!isValid} loading={open.isPending} onClick={() => open.mutate()}>
          {t('open.start')}
        </Button>
      </Group>
    </Stack>
  )
}

/** For facilitators: opens a blind vote on the given items. */
export const OpenRoundButton = ({ items, label }: OpenRoundButtonProps) => {
  const { t } = useTranslation('rounds')
  const { role } = useWorkshopContext()
  const [isAsking, setAsking] = useState(false)
  if (!can(role, 'runRound') || items.length === 0) return null
  return (
    <>
      <Button size="compact-sm" variant="light" leftSection={<IconEyeOff size={15} />} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('open.title')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <OpenRoundForm items={items} onClose={() => setAsking(false)} />
      </Modal>
    </>
  )
}
