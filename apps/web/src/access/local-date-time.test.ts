import { expect, test } from 'vitest'
import { fromField, toField } from './local-date-time.ts'

test('a moment is shown to the minute on this device’s clock, and read back the same', () => {
  const moment = new Date(2027, 2, 5, 9, 7).getTime()
  expect(toField(moment)).toBe('2027-03-05T09:07')
  expect(fromField(toField(moment))).toBe(moment)
})

test('no end is an empty field', () => {
  expect(toField(null)).toBe('')
  expect(fromField('')).toBeNull()
  expect(fromField('2027-13-40T99:00')).toBeNull()
})
