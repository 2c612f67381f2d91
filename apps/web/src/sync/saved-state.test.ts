import { expect, test } from 'vitest'
import { isLostOnClosing, type SaveFacts, savedState } from './saved-state.ts'

const online: SaveFacts = {
  isConnected: true,
  isSynced: true,
  sent: 3,
  durable: 3,
  hasUnsent: false,
  isHeld: false,
  isRefused: false,
  isKept: true,
}

test('says saved only once every update sent is on disk', () => {
  expect(savedState(online)).toBe('saved')
  expect(savedState({ ...online, durable: 2 })).toBe('saving')
})

test('edits made offline are not saved until the server acknowledged them', () => {
  expect(savedState({ ...online, sent: 0, durable: 0, hasUnsent: true })).toBe('saving')
})

test('says offline without a connection, and tells edits that wait', () => {
  expect(savedState({ ...online, isConnected: false })).toBe('offline')
  expect(savedState({ ...online, isConnected: false, hasUnsent: true })).toBe('offlineUnsent')
})

test('does not say that edits are kept where this browser keeps none', () => {
  expect(savedState({ ...online, isConnected: false, hasUnsent: true, isKept: false })).toBe('offlineUnkept')
  expect(savedState({ ...online, isConnected: false, isKept: false })).toBe('offline')
})

test('does not say saved before the first exchange is over', () => {
  expect(savedState({ ...online, isSynced: false })).toBe('connecting')
})

test('says that the server cannot save for now to those whose edits wait, and to nobody else', () => {
  expect(savedState({ ...online, durable: 2, isHeld: true })).toBe('held')
  expect(savedState({ ...online, isHeld: true })).toBe('saved')
})

test('says that edits are refused whatever else holds', () => {
  expect(savedState({ ...online, isRefused: true })).toBe('refused')
})

const waiting: Partial<SaveFacts>[] = [
  { durable: 2 },
  { durable: 2, isHeld: true },
  { isConnected: false, hasUnsent: true },
  { isSynced: false, hasUnsent: true },
  { isRefused: true },
]

test.each(waiting)('closing the page loses edits that neither the server nor this browser has: %o', (facts) => {
  expect(isLostOnClosing({ ...online, ...facts, isKept: false })).toBe(true)
  expect(isLostOnClosing({ ...online, ...facts })).toBe(false)
})

test('closing the page loses nothing that the server has', () => {
  expect(isLostOnClosing({ ...online, isKept: false })).toBe(false)
  expect(isLostOnClosing({ ...online, isConnected: false, isKept: false })).toBe(false)
})
