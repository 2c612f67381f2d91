import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('defaults serve on the loopback address', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', logLevel: 'info' })
})

test('a wrong value is named with what stood there', () => {
  expect(() => readConfig({ PORT: 'eighty' })).toThrow(/PORT: .*eighty/)
  expect(() => readConfig({ LOG_LEVEL: 'loud' })).toThrow(/LOG_LEVEL/)
})

test('limits come from the environment, in megabytes where they are sizes', () => {
  const { limits, trustedProxies } = readConfig({ MAX_UPLOAD_MB: '2', UPDATES_PER_SECOND: '7', TRUST_PROXY: '1' })
  expect(limits).toMatchObject({ uploadBytes: 2 * 1024 * 1024, updatesPerSecond: 7, connectionsPerAddress: 500 })
  expect(trustedProxies).toBe(1)
  expect(() => readConfig({ MAX_UPLOAD_MB: '0' })).toThrow(/MAX_UPLOAD_MB: at least 1/)
  expect(() => readConfig({ TRUST_PROXY: 'yes' })).toThrow(/TRUST_PROXY: a whole number from 0 to 10/)
})

test('no proxy is trusted unless told so', () => {
  expect(readConfig({}).trustedProxies).toBe(0)
})

test('services are named by addresses that are not told again when they are wrong', () => {
  const databaseUrl = 'postgres://user:secret@db/filrouge'
  expect(readConfig({})).toMatchObject({ databaseUrl: null, redis: null })
  expect(readConfig({ DATABASE_URL: databaseUrl, REDIS_URL: 'redis://cache' })).toMatchObject({
    databaseUrl,
    redis: { url: 'redis://cache', prefix: 'fil-rouge' },
  })
  const wrong = () => readConfig({ DATABASE_URL: 'mysql://user:secret@db' })
  expect(wrong).toThrow(/DATABASE_URL: an address that starts with postgres:/)
  expect(wrong).not.toThrow(/secret/)
})

test('servers that talk to each other must share a database', () => {
  expect(() => readConfig({ REDIS_URL: 'redis://cache' })).toThrow(/DATABASE_URL/)
})

test('a licence key is taken as it is, and a broken one is not told again', () => {
  expect(readConfig({}).tldrawLicenseKey).toBeNull()
  expect(readConfig({ TLDRAW_LICENSE_KEY: 'tldraw-2027/abc=' }).tldrawLicenseKey).toBe('tldraw-2027/abc=')
  const wrong = () => readConfig({ TLDRAW_LICENSE_KEY: 'secret key' })
  expect(wrong).toThrow(/TLDRAW_LICENSE_KEY: one line/)
  expect(wrong).not.toThrow(/secret key/)
})
