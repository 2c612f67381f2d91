import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrapText } from './wrap-text.ts'

test('breaks between words, and says when something is left out', () => {
  expect(wrapText('Passer la sûreté sans stress', 12, 3)).toEqual(['Passer la', 'sûreté sans', 'stress'])
  expect(wrapText('Passer la sûreté sans stress', 12, 2)).toEqual(['Passer la', 'sûreté sans…'])
  expect(wrapText('Anticonstitutionnellement', 10, 1)).toEqual(['Anticonst…'])
  expect(wrapText('  ', 10, 1)).toEqual([])
  expect(wrapText('Merci👍🏽!', 7, 1)).toEqual(['Merci…'])
})

test('never gives more lines or longer ones than asked', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 80 }),
      fc.integer({ min: 4, max: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (text, most, mostLines) => {
        const lines = wrapText(text, most, mostLines)
        expect(lines.length).toBeLessThanOrEqual(mostLines)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(most)
      },
    ),
  )
})
