import { addRecord, readWorkshop, updateRecord } from '@filrouge/document'
import { expect, test } from 'vitest'
import { Doc } from 'yjs'
import { createWorkshopStore } from './workshop-store.ts'

const openStore = () => {
  const doc = new Doc()
  return { doc, store: createWorkshopStore(doc, readWorkshop) }
}

test('a change is read at once and told once', async () => {
  const { doc, store } = openStore()
  store.read()
  let told = 0
  store.subscribe(() => told++)
  const id = addRecord(doc, 'players', { name: 'Us', kind: 'today' })
  updateRecord(doc, 'players', id, { name: 'We' })
  expect(store.read().players.map((player) => player.name)).toEqual(['We'])
  await Promise.resolve()
  expect(told).toBe(1)
})

test('collections that did not change keep their identity', () => {
  const { doc, store } = openStore()
  const before = store.read()
  addRecord(doc, 'players', { name: 'Us', kind: 'today' })
  const after = store.read()
  expect(after.players).not.toBe(before.players)
  expect(after.factors).toBe(before.factors)
})
