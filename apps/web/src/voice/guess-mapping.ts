import { type ColumnMapping, type ColumnRole, isOutcomeRole, parseNumber, type SurveyMapping } from '@filrouge/domain'

type Guess = Pick<ColumnMapping, 'role' | 'scaleMin' | 'scaleMax'>

const likeRecommend = /nps|net.?pro|recommend|recommand/i
const likeWeight = /^(w|wt|weight|poids|pond\w*)$|weight|poids|pondération/i
const likeEffort = /\bces\b|effort/i
const likeOverall = /overall|global|ensemble|csat/i
const likeIdentifier = /^(id|num|n°)$|respnum|respondent|identifi|_id$/i

const scale = (role: ColumnRole, scaleMin: number, scaleMax: number): Guess => ({ role, scaleMin, scaleMax })
const ignored = scale('ignore', 1, 5)

/** The scale most answers fit: codes such as 0, 6 or 11 on the edge often mean "not applicable". */
const guessScale = (values: readonly number[]): Guess => {
  const share = (min: number, max: number) => values.filter((value) => value >= min && value <= max).length / values.length
  const highest = values.reduce((most, value) => Math.max(most, value), 0)
  if (highest <= 6) return scale('rating', 1, 5)
  if (highest === 7 || (share(1, 7) > 0.97 && highest < 10)) return scale('rating', 1, 7)
  return share(0, 10) > 0.8 ? scale('rating', 0, 10) : ignored
}

const guessNumbers = (column: string, values: readonly number[]): Guess => {
  if (likeIdentifier.test(column)) return ignored
  if (likeWeight.test(column)) return scale('weight', 0, 1)
  const distinct = new Set(values)
  const areWhole = values.every(Number.isInteger)
  if (!areWhole || distinct.size < 3 || distinct.size > 14 || values.some((value) => value < 0)) return ignored
  if (likeRecommend.test(column)) return scale('recommend', 0, 10)
  if (likeEffort.test(column)) return scale('effort', 1, 7)
  return guessScale(values)
}

/** What a column most likely means, from its heading and a sample of its cells. */
export const guessColumn = (column: string, cells: readonly string[]): Guess => {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const numbers = filled.map(parseNumber).filter((value) => value !== null)
  if (filled.length === 0) return ignored
  if (numbers.length / filled.length > 0.9) return guessNumbers(column, numbers)
  const words = filled.reduce((sum, cell) => sum + cell.trim().split(/\s+/).length, 0) / filled.length
  return words >= 4 ? scale('verbatim', 1, 5) : ignored
}

/** Only one outcome and one weight may stand; a rating of the whole becomes the outcome when nothing better does. */
export const guessMapping = (header: readonly string[], rows: readonly (readonly string[])[]): SurveyMapping => {
  const guesses = header.map((column, index) => ({
    column,
    label: column,
    ...guessColumn(
      column,
      rows.map((row) => row[index] ?? ''),
    ),
  }))
  const outcome =
    guesses.find(({ role }) => role === 'recommend') ??
    guesses.find(({ role }) => isOutcomeRole(role)) ??
    guesses.find(({ column, role }) => role === 'rating' && likeOverall.test(column))
  const weight = guesses.find(({ role }) => role === 'weight')
  return guesses.map((guess) => {
    if (guess === outcome) return { ...guess, role: guess.role === 'rating' ? 'satisfaction' : guess.role }
    if (isOutcomeRole(guess.role)) return { ...guess, role: 'rating' }
    return guess.role === 'weight' && guess !== weight ? { ...guess, role: 'ignore' } : guess
  })
}

/** Headings as they will be used: never empty, never twice the same, at most 200 characters. */
export const uniqueHeader = (header: readonly string[]): string[] => {
  const seen = new Set<string>()
  return header.map((heading, index) => {
    const base =
      heading
        .replace(/^\uFEFF/, '')
        .trim()
        .slice(0, 200) || `#${index + 1}`
    let name = base
    for (let again = 2; seen.has(name); again++) name = `${base} (${again})`
    seen.add(name)
    return name
  })
}
