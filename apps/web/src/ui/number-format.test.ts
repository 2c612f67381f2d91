import { expect, test } from 'vitest'
import { numberFormat } from './number-format.ts'

test('a number below zero has a minus sign, not a hyphen, in both languages', () => {
  const inFrench = numberFormat('fr', { maximumFractionDigits: 1 })
  const inEnglish = numberFormat('en', { style: 'percent' })
  expect([inFrench(-1234.56), inEnglish(-0.1), inFrench(7)]).toEqual(['−1\u202f234,6', '−10%', '7'])
})

test('a difference has its sign, and none is no sign', () => {
  const signed = numberFormat('en', { signDisplay: 'exceptZero' })
  expect([signed(2), signed(0), signed(-2)]).toEqual(['+2', '0', '−2'])
})
