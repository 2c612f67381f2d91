import { addRecord, readWorkshop, updateRecord } from '@filrouge/document'
import { expect, test, vi } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
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

test('records that did not change keep their identity beside one that did', () => {
  const { doc, store } = openStore()
  const us = addRecord(doc, 'players', { name: 'Us', kind: 'today' })
  addRecord(doc, 'players', { name: 'Them', kind: 'competitor' })
  const before = store.read().players
  updateRecord(doc, 'players', us, { name: 'We' })
  const after = store.read().players
  expect(after.map((player, index) => player === before[index])).toEqual([false, true])
  updateRecord(doc, 'players', us, { name: 'We' })
  expect(store.read().players).toBe(after)
})

test('what others change is read at once, and told together', async () => {
  const { doc, store } = openStore()
  store.read()
  let told = 0
  store.subscribe(() => told++)
  const other = new Doc()
  for (const name of ['Us', 'Them', 'Others']) {
    addRecord(other, 'players', { name, kind: 'competitor' })
    applyUpdate(doc, encodeStateAsUpdate(other))
  }
  expect(store.read().players).toHaveLength(3)
  await Promise.resolve()
  expect(told).toBe(0)
  await vi.waitFor(() => expect(told).toBe(1))
})
