import { expect, test } from 'vitest'
import { Lines } from './lines.ts'
import { silentMember } from './member.ts'

test('a person’s work is done in turn, whichever of their connections it came by, and beside that of others', async () => {
  const lines = new Lines()
  const [tab, otherTab, bob] = [silentMember('ann'), silentMember('ann'), silentMember('bob')]
  const done: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  const works = [
    lines.enter(tab, () => promise.then(() => done.push('first'))),
    lines.enter(otherTab, () => done.push('second')),
    lines.enter(tab, () => done.push('third')),
  ]
  await lines.enter(bob, () => done.push('bob'))
  expect([tab, otherTab, bob].map((member) => lines.has(member))).toEqual([true, true, false])
  resolve()
  await Promise.all(works)
  expect(done).toEqual(['bob', 'first', 'second', 'third'])
  expect(lines.areEmpty).toBe(true)
})

test('what fails, fails what came behind it by the same connection, and nothing else', async () => {
  const lines = new Lines()
  const [tab, otherTab] = [silentMember('ann'), silentMember('ann')]
  const answers = await Promise.allSettled([
    lines.enter(tab, () => Promise.reject(new Error('refused'))),
    lines.enter(tab, () => 'behind'),
    lines.enter(otherTab, () => 'beside'),
  ])
  expect(answers).toMatchObject([{ reason: { message: 'refused' } }, { reason: { message: 'refused' } }, { value: 'beside' }])
  expect(await lines.enter(tab, () => 'anew')).toBe('anew')
})
