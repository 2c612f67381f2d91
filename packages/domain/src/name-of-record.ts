/** The words by which people know a record: its name, else its text, else its title; empty when it has none of them. */
export const nameOfRecord = (record: object): string => {
  const { name, text, title } = record as { name?: unknown; text?: unknown; title?: unknown }
  return ([name, text, title].find((words) => typeof words === 'string' && words.trim() !== '') as string | undefined) ?? ''
}
