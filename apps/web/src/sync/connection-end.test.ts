import { closeCode } from '@filrouge/protocol'
import { expect, test } from 'vitest'
import { connectionEnds, endOfConnection } from './connection-end.ts'

test('each end is known by its close code, and a code of a newer server ends the connection too', () => {
  for (const end of connectionEnds) expect(endOfConnection(closeCode[end])).toBe(end)
  expect(endOfConnection(4499)).toBe('sessionEnded')
})

test('after a network failure, a restart or a refusal for now the client comes back by itself', () => {
  const { serverStopping, tooSlow, notSaved, tooManyUpdates, resync, cannotLoad } = closeCode
  for (const code of [1000, 1006, serverStopping, tooSlow, notSaved, tooManyUpdates, resync, cannotLoad]) {
    expect(endOfConnection(code)).toBeNull()
  }
})

test('every close code of the range for good has its screen', () => {
  const forGood = Object.values(closeCode).filter((code) => code >= 4400 && code < 4500)
  expect(forGood.filter((code) => !connectionEnds.some((end) => closeCode[end] === code))).toEqual([])
})
