import { ActionIcon, type ActionIconProps } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'

interface RemoveButtonProps extends ActionIconProps {
  /** What goes, in words: the button shows a bin alone. */
  label: string
  /** On a line among others, rather than at the head of something. */
  isSmall?: boolean
  onClick: () => void
}

/** Takes one thing away. */
export const RemoveButton = ({ label, isSmall = false, ...rest }: RemoveButtonProps) => (
  <ActionIcon variant="subtle" color="gray" size={isSmall ? 'sm' : 'md'} aria-label={label} {...rest}>
    <IconTrash size={isSmall ? 14 : 16} aria-hidden />
  </ActionIcon>
)
