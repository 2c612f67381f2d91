import type { Workstream } from '@filrouge/domain'
import { Badge } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

const icons = { proposed: IconCircleDashed, accepted: IconCheck, rejected: IconX }
const colors = { proposed: 'gray', accepted: 'green', rejected: 'red' }
/** Words stay darker than their badge's own hue, which is too pale to be read at this size. */
const inks = { proposed: 'var(--fr-ink)', accepted: 'var(--fr-positive)', rejected: 'var(--fr-negative)' }

/** Proposed, accepted or rejected: told by word and icon, not by colour alone. */
export const StatusBadge = ({ status }: { status: Workstream['status'] }) => {
  const { t } = useTranslation('roadmap')
  const Icon = icons[status]
  return (
    <Badge
      variant="light"
      color={colors[status]}
      c={inks[status]}
      leftSection={<Icon size={12} aria-hidden />}
      tt="none"
      styles={{ label: { overflow: 'visible' } }}
      miw="max-content"
    >
      {t(`status.${status}`)}
    </Badge>
  )
}
