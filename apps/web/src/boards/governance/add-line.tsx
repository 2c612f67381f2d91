import { Button, Group, TextInput } from '@mantine/core'
import { useNewText } from '../parts/use-new-text.ts'

/** One line of text and a button that adds it; the field is emptied, ready for the next. */
export const AddLine = ({ label, button, onAdd }: { label: string; button: string; onAdd: (text: string) => void }) => {
  const { isEmpty, add, fieldProps } = useNewText(onAdd)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <Group gap="xs" wrap="nowrap">
        <TextInput flex={1} size="sm" aria-label={label} placeholder={label} maxLength={2000} {...fieldProps} />
        <Button type="submit" variant="default" disabled={isEmpty}>
          {button}
        </Button>
      </Group>
    </form>
  )
}
