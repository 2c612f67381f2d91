import type { BoardKind } from '@filrouge/domain'
import { Alert } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBoardLocks } from '../sync/board-lock.tsx'

/** Says why a board cannot be edited, or that others cannot. */
export const LockBanner = ({ kind }: { kind: BoardKind }) => {
  const { t } = useTranslation('facilitation')
  const { isLocked, mayEdit } = useBoardLocks()(kind)
  if (!isLocked) return null
  return (
    <Alert role="status" icon={<IconLock size={18} />} color={mayEdit ? 'gray' : 'yellow'} variant="light" py="xs" mb="md">
      {t(mayEdit ? 'lock.forOthers' : 'lock.forYou')}
    </Alert>
  )
}
