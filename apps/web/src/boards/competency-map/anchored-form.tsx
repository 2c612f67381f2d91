import { Popover, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './competency-map.module.css'

interface AnchoredFormProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** A small form beside what it edits. Mounted only while open, so that hundreds of cells stay light. */
export const AnchoredForm = ({ title, onClose, children }: AnchoredFormProps) => (
  <Popover
    opened
    onDismiss={onClose}
    trapFocus
    withinPortal
    withRoles={false}
    width={320}
    position="bottom"
    withArrow
    shadow="md"
  >
    <Popover.Target>
      <span className={classes.anchor} />
    </Popover.Target>
    <Popover.Dropdown>
      <div role="dialog" aria-label={title} onKeyDown={(event) => event.stopPropagation()}>
        <Text fw={600} size="sm" mb="xs">
          {title}
        </Text>
        {children}
      </div>
    </Popover.Dropdown>
  </Popover>
)
