import { expect, test } from 'vitest'
import type { SessionRow } from '../storage/port/access-store.ts'
import { decideEntry } from './entry.ts'

const open = { passcodeHash: null, linksUntil: null, accessUntil: null }
const person = { personId: 'ann', role: 'participant', name: 'Ann', companyFunction: '', level: 'field', joinedAt: 1 } as const
const ann: SessionRow = { ...person, endedBy: null }

test('a session opens its workshop', () => {
  expect(decideEntry(open, ann, 5)).toEqual({ isOpen: true, person, until: null })
})

test('without a workshop or a session nothing opens', () => {
  expect(decideEntry(null, ann, 5)).toEqual({ isOpen: false, shut: 'workshopGone' })
  expect(decideEntry(open, null, 5)).toEqual({ isOpen: false, shut: 'sessionEnded' })
})

test('who was removed, or came by a link that was replaced, is told so', () => {
  for (const endedBy of ['removed', 'linkReplaced'] as const) {
    expect(decideEntry(open, { ...ann, endedBy }, 5)).toEqual({ isOpen: false, shut: endedBy })
  }
})

test('access ends at its date, to the millisecond, for all but facilitators', () => {
  const policy = { ...open, accessUntil: 10 }
  expect(decideEntry(policy, ann, 9)).toEqual({ isOpen: true, person, until: 10 })
  expect(decideEntry(policy, ann, 10)).toEqual({ isOpen: false, shut: 'accessExpired' })
  expect(decideEntry(policy, { ...ann, role: 'facilitator' }, 10)).toMatchObject({ isOpen: true, until: null })
})

test('a link past its date leaves those who came by it in', () => {
  expect(decideEntry({ ...open, linksUntil: 1 }, ann, 5)).toMatchObject({ isOpen: true })
})
