import { ActionIcon } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import classes from './add-text.module.css'
import { useNewText } from './use-new-text.ts'

interface AddTextProps {
  label: string
  placeholder?: string
  maxLength: number
  /** Receives what was written, without the blanks around it; never an empty text. */
  onAdd: (text: string) => void
}

/** A line at the end of a list: what is written there joins it on Enter, on the button, or on leaving the field. */
export const AddText = ({ label, placeholder = label, maxLength, onAdd }: AddTextProps) => {
  const { isEmpty, add, fieldProps } = useNewText(onAdd)
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <input
        className={classes.field}
        aria-label={label}
        placeholder={placeholder}
        maxLength={maxLength}
        {...fieldProps}
        onBlur={add}
      />
      <ActionIcon type="submit" size="sm" variant="subtle" aria-label={label} disabled={isEmpty}>
        <IconPlus size={14} />
      </ActionIcon>
    </form>
  )
}
