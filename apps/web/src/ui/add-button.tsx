import { Button, type ButtonProps } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'

interface AddButtonProps extends ButtonProps {
  /** What to say of a button that cannot be used yet. */
  title?: string | undefined
  /** Left out where the button opens a menu. */
  onClick?: () => void
}

/** Adds one more of what stands beside it. */
export const AddButton = (props: AddButtonProps) => (
  <Button size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} {...props} />
)
