import { Text } from '@mantine/core'
import { useErrorText } from './error-text.ts'

/** Why something that was asked for was not done, in words, above the buttons that ask for it; nothing while nothing failed. */
export const ErrorMessage = ({ error }: { error: unknown }) => {
  const errorText = useErrorText()
  return error ? (
    <Text role="alert" size="sm" c="var(--fr-negative)">
      {errorText(error)}
    </Text>
  ) : null
}
