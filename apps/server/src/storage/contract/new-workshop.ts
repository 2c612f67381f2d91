import type { NewWorkshop, PersonRow } from '../port/access-store.ts'

/** A workshop as it is when it is created; its invitations are told apart from every other's. */
export const newWorkshop = (id: string): NewWorkshop => ({
  id,
  name: 'Aéroport',
  tokenHashes: { facilitator: `${id}-f`, participant: `${id}-p`, observer: `${id}-o` },
  seed: Uint8Array.of(1),
  documentForm: 'one',
})

/** Somebody who joined. */
export const ann: PersonRow = {
  personId: 'ann',
  role: 'participant',
  name: 'Ann',
  companyFunction: '',
  level: 'field',
  joinedAt: 1,
}
