import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('defaults serve on the loopback address', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', logLevel: 'info' })
})

test('a wrong value is named with what stood there', () => {
  expect(() => readConfig({ PORT: 'eighty' })).toThrow(/PORT: .*eighty/)
  expect(() => readConfig({ LOG_LEVEL: 'loud' })).toThrow(/LOG_LEVEL/)
})
