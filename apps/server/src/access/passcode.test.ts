import { expect, test } from 'vitest'
import { hashPasscode, isPasscode } from './passcode.ts'

test('a passcode is known again by its hash, in which it does not stand', async () => {
  const hash = await hashPasscode('été 2027')
  expect(hash).not.toContain('2027')
  expect(await isPasscode('été 2027', hash)).toBe(true)
  expect(await isPasscode(' été 2027 '.normalize('NFD'), hash)).toBe(true)
  expect(await isPasscode('ete 2027', hash)).toBe(false)
  expect(await isPasscode('', hash)).toBe(false)
})

test('two workshops with one passcode keep different hashes', async () => {
  expect(await hashPasscode('123456')).not.toBe(await hashPasscode('123456'))
})

test('what is no hash opens nothing', async () => {
  expect(await isPasscode('123456', '')).toBe(false)
  expect(await isPasscode('', 'scrypt$$')).toBe(false)
})
