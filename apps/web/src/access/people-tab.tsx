import type { PersonEntry } from '@filrouge/protocol'
import { Loader, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../sync/error-text.ts'
import { serverKey } from '../sync/server-changes.ts'
import { readPeople } from './api.ts'
import { PersonRow } from './person-row.tsx'
import { RemovalDialog } from './removal-dialog.tsx'

/** From how many people on a search helps. */
const searchFrom = 8

const matches = (person: PersonEntry, query: string): boolean =>
  `${person.name} ${person.companyFunction}`.toLocaleLowerCase().includes(query.trim().toLocaleLowerCase())

interface Props {
  workshopId: string
  myPersonId: string
  present: ReadonlySet<string>
}

/** Everyone who joined: who they are, whether they are here, what they may do; and how to remove them. */
export const PeopleTab = ({ workshopId, myPersonId, present }: Props) => {
  const { t } = useTranslation('access')
  const errorText = useErrorText()
  const [query, setQuery] = useState('')
  const [leaving, setLeaving] = useState<PersonEntry | null>(null)
  const people = useQuery({ queryKey: serverKey('people', workshopId), queryFn: () => readPeople(workshopId) })
  if (people.error) return <Text role="alert">{errorText(people.error)}</Text>
  if (!people.data) return <Loader aria-label={t('panel.people')} />
  const found = people.data.filter((person) => matches(person, query))
  const hereFirst = found.toSorted((a, b) => Number(present.has(b.personId)) - Number(present.has(a.personId)))
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {people.data.length === 1 ? t('people.alone') : t('people.count', { count: people.data.length })}
      </Text>
      {people.data.length >= searchFrom && (
        <TextInput
          aria-label={t('people.search')}
          placeholder={t('people.search')}
          leftSection={<IconSearch size={16} />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      {found.length === 0 && <Text>{t('people.none', { query })}</Text>}
      <ScrollArea.Autosize mah="55vh">
        <Stack component="ul" gap={0} p={0} m={0} style={{ listStyle: 'none' }}>
          {hereFirst.map((person) => (
            <PersonRow
              key={person.personId}
              workshopId={workshopId}
              person={person}
              isMe={person.personId === myPersonId}
              isHere={present.has(person.personId)}
              onRemove={() => setLeaving(person)}
            />
          ))}
        </Stack>
      </ScrollArea.Autosize>
      {leaving && <RemovalDialog workshopId={workshopId} person={leaving} onClose={() => setLeaving(null)} />}
    </Stack>
  )
}
