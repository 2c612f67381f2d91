import { z } from 'zod'

/** Workshops this browser opened; links only where it created or reset them, since the server keeps hashes alone. */
const knownWorkshop = z.object({
  id: z.string(),
  name: z.string(),
  openedAt: z.number(),
  tokens: z.partialRecord(z.enum(['facilitator', 'participant', 'observer']), z.string()),
})
export type KnownWorkshop = z.infer<typeof knownWorkshop>

const storageKey = 'fil-rouge:workshops'
const longest = 50

export const knownWorkshops = (): KnownWorkshop[] => {
  try {
    return z.array(knownWorkshop).parse(JSON.parse(localStorage.getItem(storageKey) ?? '[]'))
  } catch {
    return []
  }
}

/** Notes that a workshop was opened, keeping the tokens known before. */
export const rememberWorkshop = (id: string, change: Partial<Omit<KnownWorkshop, 'id'>>): void => {
  const before = knownWorkshops()
  const known = before.find((workshop) => workshop.id === id) ?? { id, name: '', openedAt: 0, tokens: {} }
  const next = { ...known, ...change, tokens: { ...known.tokens, ...change.tokens }, openedAt: Date.now() }
  localStorage.setItem(storageKey, JSON.stringify([next, ...before.filter((workshop) => workshop.id !== id)].slice(0, longest)))
}

export const forgetKnownWorkshop = (id: string): void =>
  localStorage.setItem(storageKey, JSON.stringify(knownWorkshops().filter((workshop) => workshop.id !== id)))

export const inviteAddress = (workshopId: string, token: string): string => `${location.origin}/join/${workshopId}#${token}`
