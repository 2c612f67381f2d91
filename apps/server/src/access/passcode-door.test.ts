import { expect, test } from 'vitest'
import { PasscodeDoor } from './passcode-door.ts'

test('the right passcode opens as often as it is said', async () => {
  const door = new PasscodeDoor(async (given, hash) => given === hash)
  const hash = 'été 2027'
  for (let index = 0; index < 40; index++) expect(await door.check('w', '192.0.2.1', 'été 2027', hash, 0)).toBe('right')
})

test('who guesses is stopped, even guessing all at once; another address and another workshop are not', async () => {
  const door = new PasscodeDoor(async (given, hash) => given === hash)
  const hash = 'été 2027'
  const guesses = await Promise.all(
    Array.from({ length: 32 }, (_, index) => door.check('w', '192.0.2.1', `guess ${index}`, hash, 0)),
  )
  expect(guesses.filter((answer) => answer === 'wrong')).toHaveLength(30)
  expect(guesses.filter((answer) => answer === 'tooMany')).toHaveLength(2)
  expect(await door.check('w', '192.0.2.1', 'été 2027', hash, 0)).toBe('tooMany')
  expect(await door.check('w', '192.0.2.2', 'été 2027', hash, 0)).toBe('right')
  expect(await door.check('other', '192.0.2.1', 'été 2027', hash, 0)).toBe('right')
  expect(await door.check('w', '192.0.2.1', 'été 2027', hash, 10 * 60_000)).toBe('right')
})
