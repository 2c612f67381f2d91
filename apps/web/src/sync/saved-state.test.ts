import { expect, test } from 'vitest'
import { type SaveFacts, savedState } from './saved-state.ts'

const online: SaveFacts = {
  isConnected: true,
  isSynced: true,
  sent: 3,
  durable: 3,
  hasUnsent: false,
  isHeld: false,
  isRefused: false,
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
