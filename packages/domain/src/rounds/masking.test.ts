import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MaskingTable, type PublishedGroups, publishableGroups } from './masking.ts'

const table = (...counts: number[][]): MaskingTable => ({ counts, columns: counts[0]?.length ?? 0 })
const count = (numbers: readonly (readonly number[])[]): number => numbers.flat().reduce((sum, n) => sum + n, 0)

/** An independent check by plain linear algebra: whether a vector is a combination of others. */
const isCombination = (vectors: readonly (readonly number[])[], wanted: readonly number[]): boolean => {
  const rank = (rows: readonly (readonly number[])[]): number => {
    const left = rows.map((row) => [...row])
    let found = 0
    for (let column = 0; column < wanted.length; column++) {
      const pivot = left.findIndex((row, index) => index >= found && Math.abs(row[column] ?? 0) > 1e-9)
      if (pivot < 0) continue
      const [chosen] = left.splice(pivot, 1)
      if (!chosen) continue
      left.splice(found, 0, chosen)
      for (let index = found + 1; index < left.length; index++) {
        const row = left[index]
        const share = (row?.[column] ?? 0) / (chosen[column] ?? 1)
        if (row) left[index] = row.map((value, at) => value - share * (chosen[at] ?? 0))
      }
      found++
    }
    return found
  }
  return rank([...vectors, wanted]) === rank(vectors)
}

/** Everything published, and that nobody is in an empty cell, as sets of cells. */
const publishedVectors = ({ counts, columns }: MaskingTable, published: PublishedGroups): number[][] => {
  const vector = (holds: (row: number, column: number) => boolean) =>
    counts.flatMap((_, row) => Array.from({ length: columns }, (_unused, column) => (holds(row, column) ? 1 : 0)))
  return [
    ...(published.all ? [vector(() => true)] : []),
    ...published.rows.flatMap((isShown, at) => (isShown ? [vector((row) => row === at)] : [])),
    ...published.columns.flatMap((isShown, at) => (isShown ? [vector((_row, column) => column === at)] : [])),
    ...counts.flatMap((cells, atRow) =>
      cells.flatMap((n, atColumn) =>
        published.cells[atRow]?.[atColumn] || n === 0 ? [vector((row, column) => row === atRow && column === atColumn)] : [],
      ),
    ),
  ]
}

const anyTable = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map((counts) => table(...counts))
const anyThreshold = fc.integer({ min: 1, max: 6 })

describe('publishableGroups', () => {
  test('no masked group can be computed from what is published', () => {
    fc.assert(
      fc.property(anyTable, anyThreshold, (people, threshold) => {
        const published = publishableGroups(people, threshold)
        const known = publishedVectors(people, published)
        const { counts, columns } = people
        const unit = (holds: (row: number, column: number) => boolean) =>
          counts.flatMap((cells, row) => cells.map((_, column) => (holds(row, column) ? 1 : 0)))
        counts.forEach((cells, atRow) => {
          cells.forEach((n, atColumn) => {
            if (n > 0 && !published.cells[atRow]?.[atColumn])
              expect(
                isCombination(
                  known,
                  unit((row, column) => row === atRow && column === atColumn),
                ),
              ).toBe(false)
          })
          if (count([cells]) > 0 && !published.rows[atRow])
            expect(
              isCombination(
                known,
                unit((row) => row === atRow),
              ),
            ).toBe(false)
        })
        for (let at = 0; at < columns; at++)
          if (count(counts.map((row) => [row[at] ?? 0])) > 0 && !published.columns[at])
            expect(
              isCombination(
                known,
                unit((_row, column) => column === at),
              ),
            ).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('no set of people smaller than the threshold can be isolated by any combination', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 2, max: 6 }), (people, threshold) => {
        const known = publishedVectors(people, publishableGroups(people, threshold))
        const sizes = people.counts.flat()
        for (let mask = 1; mask < 2 ** sizes.length; mask++) {
          const wanted = sizes.map((_, index) => (mask >> index) & 1)
          const size = sizes.reduce((sum, n, index) => sum + n * (wanted[index] ?? 0), 0)
          if (size > 0 && size < threshold) expect(isCombination(known, wanted)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('publishes everything where every group is large enough', () => {
    const published = publishableGroups(table([3, 4, 5], [6, 3, 3]), 3)
    expect([published.all, published.rows, published.columns, published.cells].flat(3)).not.toContain(false)
  })

  test('publishes nothing below the threshold, nor of nobody', () => {
    const published = publishableGroups(table([1, 1, 0]), 3)
    expect([published.all, published.rows, published.columns, published.cells].flat(3)).not.toContain(true)
    expect(publishableGroups(table([0, 0, 0]), 1).all).toBe(false)
  })

  test('masks a second group where a total would give the first one away', () => {
    // Two levels: knowing everyone and the first would tell of the second's two people.
    expect(publishableGroups(table([5, 2]), 3).columns).toEqual([false, false])
    // Three functions of one level: the smallest is hidden behind the next one.
    const published = publishableGroups(table([9], [4], [1]), 3)
    expect(published.cells).toEqual([[true], [false], [false]])
  })

  test('a threshold of one shows every group that answered', () => {
    expect(publishableGroups(table([1, 0, 2]), 1).cells).toEqual([[true, false, true]])
  })

  test('ranks columns as asked: the last one is the one given up', () => {
    expect(publishableGroups(table([2, 5, 4]), 3, [0, 2, 1]).columns).toEqual([false, false, true])
  })
})
