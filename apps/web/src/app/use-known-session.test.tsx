// @vitest-environment happy-dom
import type { SessionResponse } from '@filrouge/protocol'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, renderHook, waitFor } from '@testing-library/react'
import type { PropsWithChildren } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { sessionKey } from '../sync/local-copy.ts'
import { askAgain } from '../sync/server-changes.ts'
import { useKnownSession } from './use-known-session.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const ann: SessionResponse = {
  workshopId: 'workshop-of-ann-1234567',
  personId: 'p',
  role: 'participant',
  name: 'Ann',
  companyFunction: '',
  level: 'field',
}
const accepted = () => Response.json(ann)
const refused = (status: number, code: string) => () => Response.json({ error: { code, message: '' } }, { status })
const passing = [
  ['a proxy without its server', () => new Response('bad gateway', { status: 502 })],
  ['a server without its database', refused(503, 'unavailable')],
  ['a server that met an error', refused(500, 'internal')],
  ['a page of another network', () => new Response('<p>Welcome</p>')],
  [
    'no network',
    () => {
      throw new TypeError('Failed to fetch')
    },
  ],
] as const

type Answer = () => Response

/** Asks a server that gives one answer, until it gives another. */
const open = (first: Answer) => {
  let answer = first
  let asked = 0
  vi.stubGlobal('fetch', async () => {
    asked++
    return answer()
  })
  const queries = new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } })
  const { result } = renderHook(() => useKnownSession(ann.workshopId), {
    wrapper: ({ children }: PropsWithChildren) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>,
  })
  return {
    known: () => result.current,
    asked: () => asked,
    answerFromNowOn: (next: Answer) => {
      answer = next
      asked = 0
    },
    askAgain: () => askAgain(queries, ann.workshopId, 'access'),
  }
}
const allWell = { session: ann, end: null, problem: null }

test.each(passing)('%s does not end a session that is known, and is asked again', async (_what, fail) => {
  const { known, asked, answerFromNowOn, askAgain } = open(accepted)
  await waitFor(() => expect(known()).toEqual(allWell))
  answerFromNowOn(fail)
  askAgain()
  await waitFor(() => expect(asked()).toBeGreaterThan(2))
  expect(known()).toMatchObject({ session: ann, end: null })
  answerFromNowOn(accepted)
  await waitFor(() => expect(asked()).toBe(1))
  await waitFor(() => expect(known()).toEqual(allWell))
})

test.each(passing)('%s leaves who I was when I last came', async (_what, fail) => {
  localStorage.setItem(sessionKey(ann.workshopId), JSON.stringify(ann))
  const { known, answerFromNowOn } = open(fail)
  await waitFor(() => expect(known()).toMatchObject({ session: ann, end: null, problem: expect.any(Error) }))
  answerFromNowOn(accepted)
  await waitFor(() => expect(known()).toEqual(allWell))
})

test('a newcomer is told what is wrong, and let in once the server answers', async () => {
  const { known, answerFromNowOn } = open(refused(503, 'unavailable'))
  await waitFor(() => expect(known()).toMatchObject({ session: undefined, problem: { code: 'unavailable' } }))
  answerFromNowOn(accepted)
  await waitFor(() => expect(known()).toEqual(allWell))
})

test.each([
  ['noSession', 401, 'sessionEnded'],
  ['notFound', 404, 'workshopGone'],
  ['removed', 403, 'removed'],
  ['linkReplaced', 403, 'linkReplaced'],
  ['accessExpired', 403, 'accessExpired'],
] as const)('%s ends the session, stored or not, and is not asked again', async (code, status, end) => {
  localStorage.setItem(sessionKey(ann.workshopId), JSON.stringify(ann))
  const { known, asked } = open(refused(status, code))
  await waitFor(() => expect(known().end).toBe(end))
  expect(asked()).toBe(1)
})
