/**
 * Which groups of a table "function x level" may be published, so that nothing can be computed about fewer people than
 * the threshold, not even by subtracting what is published from totals (complementary suppression).
 *
 * Whatever is published of a group is a function of how often each score was given in it, and those counts add up: what
 * an attacker can compute is what linear combinations of the published groups isolate. A combination isolates a set of
 * people when it counts each cell once or not at all. The published groups are safe when every set that they isolate is
 * as large as the threshold.
 */
export interface MaskingTable {
  /** People by function (row) and level (column); zero where there is nobody. Every row as long as `columns`. */
  readonly counts: readonly (readonly number[])[]
  readonly columns: number
}

/** True where a group may be published. Groups of nobody are never published. */
export interface PublishedGroups {
  all: boolean
  rows: boolean[]
  columns: boolean[]
  cells: boolean[][]
}

/** People of a row's cells that are not published themselves, by column. */
type HiddenRow = readonly { column: number; n: number }[]

const hiddenRows = ({ counts }: MaskingTable, { rows, cells }: PublishedGroups): HiddenRow[] => {
  const hidden: HiddenRow[] = []
  // The rows whose total is not published get no weight of their own: they stand and fall together.
  const together = new Map<number, number>()
  counts.forEach((row, rowIndex) => {
    const own = row.flatMap((n, column) => (n > 0 && !cells[rowIndex]?.[column] ? [{ column, n }] : []))
    if (rows[rowIndex]) hidden.push(own)
    else for (const { column, n } of own) together.set(column, (together.get(column) ?? 0) + n)
  })
  hidden.push([...together].map(([column, n]) => ({ column, n })))
  return hidden.filter((row) => row.length > 0)
}

/**
 * The fewest people that given column weights can isolate. A cell counts its row's weight plus its column's, and must
 * come to 0 or 1; each row takes the weight that achieves it.
 */
const fewestWith = (rows: readonly HiddenRow[], weights: readonly number[]): number => {
  let forced = 0
  let smallestRow = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const inRow = row.map(({ column }) => weights[column] ?? 0)
    const lowest = Math.min(...inRow)
    const highest = Math.max(...inRow)
    if (highest - lowest > 1) return Number.POSITIVE_INFINITY
    const counted = row.reduce((sum, { n }, index) => sum + (highest === lowest || inRow[index] === highest ? n : 0), 0)
    if (highest > lowest) forced += counted
    else smallestRow = Math.min(smallestRow, counted)
  }
  return forced > 0 ? forced : smallestRow
}

/** Every choice of column weights that matters: a column's differs from its neighbours' by at most one. */
function* columnWeights(table: MaskingTable, published: PublishedGroups): Generator<number[]> {
  const { columns } = table
  // Adding one to every column and taking it from every row changes nothing: one column may stand at zero.
  const isFixed = (column: number): boolean => !published.columns[column] || (column === 0 && published.columns.every(Boolean))
  const extend = function* (chosen: number[]): Generator<number[]> {
    const column = chosen.length
    if (column === columns) yield chosen
    else if (isFixed(column)) yield* extend([...chosen, 0])
    else for (let weight = -columns; weight <= columns; weight++) yield* extend([...chosen, weight])
  }
  yield* extend([])
}

/**
 * The fewest people that can be isolated from the published groups, those published by themselves aside; Infinity for
 * none. The grand total must be published: without it nothing else ever is.
 */
const fewestIsolated = (table: MaskingTable, published: PublishedGroups): number => {
  const rows = hiddenRows(table, published)
  let fewest = Number.POSITIVE_INFINITY
  for (const weights of columnWeights(table, published)) fewest = Math.min(fewest, fewestWith(rows, weights))
  return fewest
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/**
 * Publishes as much as is safe, in the order of use: everyone, the levels as `columnOrder` ranks them, the cells, the
 * functions; larger groups first. A group that is not published cannot be computed from those that are.
 */
export const publishableGroups = (
  table: MaskingTable,
  threshold: number,
  columnOrder: readonly number[] = [],
): PublishedGroups => {
  const { counts, columns } = table
  const indices = Array.from({ length: columns }, (_, column) => column)
  const published: PublishedGroups = {
    all: false,
    rows: counts.map(() => false),
    columns: indices.map(() => false),
    cells: counts.map(() => indices.map(() => false)),
  }
  if (sum(counts.map(sum)) < Math.max(1, threshold)) return published
  published.all = true
  const offer = (n: number, write: (isPublished: boolean) => void): void => {
    if (n === 0 || n < threshold) return
    write(true)
    if (fewestIsolated(table, published) < threshold) write(false)
  }
  for (const column of [...columnOrder, ...indices.filter((index) => !columnOrder.includes(index))]) {
    offer(sum(counts.map((row) => row[column] ?? 0)), (isPublished) => {
      published.columns[column] = isPublished
    })
  }
  const cells = counts.flatMap((row, rowIndex) => row.map((n, column) => ({ n, rowIndex, column })))
  for (const { n, rowIndex, column } of cells.toSorted((a, b) => b.n - a.n)) {
    offer(n, (isPublished) => {
      const row = published.cells[rowIndex]
      if (row) row[column] = isPublished
    })
  }
  const rows = counts.map((row, rowIndex) => ({ n: sum(row), rowIndex }))
  for (const { n, rowIndex } of rows.toSorted((a, b) => b.n - a.n)) {
    offer(n, (isPublished) => {
      published.rows[rowIndex] = isPublished
    })
  }
  return published
}
