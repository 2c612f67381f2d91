import { itemKey, type ScoreItem } from '@filrouge/domain'
import { Button, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../sync/workshop-context.tsx'
import { RevealedScores } from './revealed-scores.tsx'

interface RevealedScoresButtonProps {
  items: readonly ScoreItem[]
  /** What the scored record is called. */
  name: string
}

/** Opens what blind rounds revealed on one record, where it has little room; nothing where none did. */
export const RevealedScoresButton = ({ items, name }: RevealedScoresButtonProps) => {
  const { t } = useTranslation('rounds')
  const results = useWorkshop((workshop) => workshop.scoreResults)
  const [isOpen, { open, close }] = useDisclosure(false)
  const keys = items.map(itemKey)
  if (!results.some((result) => keys.includes(itemKey(result)))) return null
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        style={{ justifySelf: 'start' }}
        leftSection={<IconEye size={14} />}
        aria-label={t('result.see', { name })}
        onClick={open}
      >
        {t('result.button')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={name} closeButtonProps={{ 'aria-label': t('close') }}>
        <Stack>
          <RevealedScores items={items} />
        </Stack>
      </Modal>
    </>
  )
}
