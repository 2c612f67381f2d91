import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'

/** One line of text and a button that adds it; the field is emptied, ready for the next. */
export const AddLine = ({ label, button, onAdd }: { label: string; button: string; onAdd: (text: string) => void }) => {
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    onAdd(text.trim())
    setText('')
  }
  return (
    <form onSubmit={add}>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          flex={1}
          size="sm"
          aria-label={label}
          placeholder={label}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.stopPropagation()}
        />
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {button}
        </Button>
      </Group>
    </form>
  )
}
