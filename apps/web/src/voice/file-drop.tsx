import { Button, FileButton, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './voice.module.css'

/** Where a file is chosen or let go. */
export const FileDrop = ({ onFile }: { onFile: (file: File) => void }) => {
  const { t } = useTranslation('voice')
  const [isOver, setOver] = useState(false)
  return (
    // The button inside is the keyboard's way; dropping is a shortcut for the mouse.
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same
    <div
      className={isOver ? `${classes.drop} ${classes.dropActive}` : classes.drop}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} leftSection={<IconFileUpload size={18} aria-hidden />}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed" mt="xs">
        {t('drop')}
      </Text>
    </div>
  )
}
