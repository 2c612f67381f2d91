import { boardKinds, type CollectionName, collections } from '@filrouge/domain'
import { expect, test } from 'vitest'
import { evidenceLocation } from './evidence-location.ts'

test('every collection has a screen to jump to', () => {
  const screens = boardKinds.map((kind) => `/w/w1/board/${kind}`)
  for (const collection of Object.keys(collections) as CollectionName[]) {
    const [screen, focus] = evidenceLocation('w1', { collection, id: 'a b' }).split('?')
    expect([...screens, '/w/w1/voice']).toContain(screen)
    expect(focus).toBe('focus=a%20b')
  }
})
