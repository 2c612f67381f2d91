import type { RoundResponse } from '@filrouge/protocol'
import { Button, Text } from '@mantine/core'
import { IconEye, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Confirm } from '../sync/confirm.tsx'
import { useWorkshopContext } from '../sync/workshop-context.tsx'
import { discardRound, revealRound } from './rounds-api.ts'
import { roundsKey } from './use-rounds.ts'

/**
 * What a facilitator can do with a round: reveal it to all, or give it up; each asked for twice. A reveal that the server
 * refuses leaves the vote closed and its scores kept, and the same button reveals them later.
 */
export const RoundControls = ({ round }: { round: RoundResponse }) => {
  const { t } = useTranslation('rounds')
  const { workshopId } = useWorkshopContext()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<'reveal' | 'cancel' | null>(null)
  const isClosed = round.state !== 'open'
  const onSuccess = () => setAsked(null)
  const onSettled = () => queries.invalidateQueries({ queryKey: roundsKey(workshopId) })
  const reveal = useMutation({ mutationFn: () => revealRound(workshopId, round.id), onSuccess, onSettled })
  const discard = useMutation({ mutationFn: () => discardRound(workshopId, round.id), onSuccess, onSettled })
  const close = () => {
    setAsked(null)
    reveal.reset()
    discard.reset()
  }
  return (
    <>
      <Button leftSection={<IconEye size={18} />} onClick={() => setAsked('reveal')}>
        {t('panel.reveal')}
      </Button>
      <Button variant="subtle" color="gray" leftSection={<IconTrash size={16} />} onClick={() => setAsked('cancel')}>
        {t('panel.cancel')}
      </Button>
      {asked === 'reveal' && (
        <Confirm
          title={t('confirmReveal.title')}
          yes={t('confirmReveal.yes')}
          no={t('confirmReveal.no')}
          isBusy={reveal.isPending}
          error={reveal.error}
          onYes={() => reveal.mutate()}
          onClose={close}
        >
          <Text>{t(isClosed ? 'confirmReveal.closed' : 'confirmReveal.text', { count: round.voters })}</Text>
          {round.voters < round.maskingThreshold && (
            <Text fw={600} c="var(--fr-caution)">
              {t('confirmReveal.few', { threshold: round.maskingThreshold })}
            </Text>
          )}
          {round.isAnonymous && (
            <Text size="sm" c="dimmed">
              {t('confirmReveal.anonymous')}
            </Text>
          )}
        </Confirm>
      )}
      {asked === 'cancel' && (
        <Confirm
          title={t('confirmCancel.title')}
          yes={t('confirmCancel.yes')}
          no={t(isClosed ? 'confirmCancel.keep' : 'confirmCancel.no')}
          isDangerous
          isBusy={discard.isPending}
          error={discard.error}
          onYes={() => discard.mutate()}
          onClose={close}
        >
          <Text>{t('confirmCancel.text')}</Text>
        </Confirm>
      )}
    </>
  )
}
