import { useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { z } from 'zod'

/** What each person tells the others about themselves; parsed, since it comes from other browsers. */
const presence = z.object({
  id: z.string().min(1).max(64),
  name: z.string().max(80),
  fn: z.string().max(80),
  color: z.string().regex(/^#[0-9a-f]{6}$/),
  role: z.enum(['facilitator', 'participant', 'observer']),
})
export type Person = z.infer<typeof presence>

const palette = ['#c8102e', '#1d6fb8', '#17714a', '#9a5b00', '#7a3b9a', '#0f7c86', '#b0417a', '#4d5fa8']

/** The same person has the same colour for everyone. */
export const personColor = (personId: string): string => {
  let hash = 0
  for (const character of personId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return palette[hash % palette.length] ?? '#14213d'
}

/** The first letters of the first two words of a name. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part[0]?.toUpperCase() ?? '')
    .join('')

export const announce = (awareness: Awareness, me: Person): void => awareness.setLocalStateField('person', me)

/**
 * Forgets how recent what is known of the others is. Without a connection they were taken off, and awareness would take
 * nobody back before their next change, 15 s later: what they say of themselves again is no newer.
 */
export const forgetOthers = (awareness: Awareness): void => {
  for (const client of awareness.meta.keys()) if (client !== awareness.clientID) awareness.meta.delete(client)
}

const readPeople = (awareness: Awareness): Person[] => {
  const byId = new Map<string, Person>()
  for (const state of awareness.getStates().values()) {
    const parsed = presence.safeParse(state['person'])
    if (parsed.success) byId.set(parsed.data.id, parsed.data)
  }
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
}

/** Everyone who is here, each once however many tabs they have open. */
export const usePeople = (awareness: Awareness): readonly Person[] => {
  const source = useMemo(() => {
    let current = readPeople(awareness)
    return {
      subscribe: (listener: () => void) => {
        const refresh = () => {
          const next = readPeople(awareness)
          if (JSON.stringify(next) === JSON.stringify(current)) return
          current = next
          listener()
        }
        awareness.on('change', refresh)
        return () => awareness.off('change', refresh)
      },
      read: () => current,
    }
  }, [awareness])
  return useSyncExternalStore(source.subscribe, source.read)
}

/** How many participants are here, each once however many tabs they have open. */
export const participantCount = (awareness: Awareness): number =>
  readPeople(awareness).filter(({ role }) => role === 'participant').length
