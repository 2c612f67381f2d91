import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** About 16 MB and 50 ms of one core a try; the tries are limited besides. */
const cost = { N: 16_384, r: 8, p: 1 } satisfies ScryptOptions
const keyBytes = 32

const derive = (passcode: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // The same characters typed on another keyboard or system are the same passcode.
    scrypt(passcode.trim().normalize('NFKC'), salt, keyBytes, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })

/** What is kept of a passcode: "scrypt$salt$key", base64url. */
export const hashPasscode = async (passcode: string): Promise<string> => {
  const salt = randomBytes(16)
  return `scrypt$${salt.toString('base64url')}$${(await derive(passcode, salt)).toString('base64url')}`
}

/** Whether this is the passcode that was hashed, told in a time that says nothing about it. */
export const isPasscode = async (passcode: string, hash: string): Promise<boolean> => {
  const [, salt, key] = hash.split('$')
  if (!salt || !key) return false
  const expected = Buffer.from(key, 'base64url')
  const given = await derive(passcode, Buffer.from(salt, 'base64url'))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
