import { getHotkeyHandler } from '@mantine/hooks'
import { type ChangeEvent, useState } from 'react'
import { undoKeys } from '../../sync/undo-keys.ts'
import { useWorkshopContext } from '../../sync/workshop-context.tsx'

/**
 * The text of a field that adds to a list: emptied once it is taken, ready for the next. Until something is typed there, the
 * field has nothing of its own to undo, and the keys of undo take back what it added.
 *
 * @param onAdd Receives what was written, without the blanks around it; never an empty text.
 */
export const useNewText = (onAdd: (text: string) => void) => {
  const { undoManager } = useWorkshopContext()
  const [text, setText] = useState('')
  const [isTouched, setTouched] = useState(false)
  const isEmpty = text.trim() === ''
  const add = (): void => {
    if (isEmpty) return
    onAdd(text.trim())
    setText('')
    setTouched(false)
  }
  const onChange = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    setText(event.currentTarget.value)
    setTouched(true)
  }
  const onKeyDown = getHotkeyHandler(isTouched ? [] : undoKeys(undoManager))
  return { isEmpty, add, fieldProps: { value: text, onChange, onKeyDown } }
}
