import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { isRefusedWrite } from './refused-write.ts'

const errorOf = (work: () => void): unknown => {
  try {
    work()
    return null
  } catch (error) {
    return error
  }
}

test('a full or read-only database refuses what is written, and a wrong statement is no such thing', () => {
  using db = new DatabaseSync(':memory:')
  db.exec('CREATE TABLE kept (body); PRAGMA max_page_count = 3')
  const fill = (): unknown => errorOf(() => db.exec('INSERT INTO kept VALUES (zeroblob(100000))'))
  expect(isRefusedWrite(fill())).toBe(true)
  db.exec('PRAGMA query_only = 1')
  expect(isRefusedWrite(errorOf(() => db.exec('DELETE FROM kept')))).toBe(true)
  expect(isRefusedWrite(errorOf(() => db.exec('SELECT nothing FROM nowhere')))).toBe(false)
})

test('a disk without space, and a PostgreSQL without any, refuse what is written', () => {
  const isRefused = (code: string): boolean => isRefusedWrite(Object.assign(new Error('failed'), { code }))
  expect(['ENOSPC', '53100', '25006'].map(isRefused)).toEqual([true, true, true])
  expect(['ENOENT', '23505'].map(isRefused)).toEqual([false, false])
})
