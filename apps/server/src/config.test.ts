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
