/** One answer as given: null when blank, unreadable or outside the valid range. */
export type Answer = number | null

const numberPattern = /^[+-]?\d+(?:[.,]\d+)?$/

/** Reads "4", "4.5" or "4,5"; null for anything else, thousands separators and dates included. */
export const parseNumber = (text: string): number | null => {
  const trimmed = text.trim()
  return numberPattern.test(trimmed) ? Number(trimmed.replace(',', '.')) : null
}

/** Valid answers of one question with the weight of each respondent (1 when the survey has no weights). */
export interface Answers {
  readonly values: readonly number[]
  /** As many as values, each above 0. Left out: everyone counts once. */
  readonly weights?: readonly number[] | undefined
}

const weightAt = ({ weights }: Answers, index: number): number => weights?.[index] ?? 1

/** Weighted share 0..1 of the answers that satisfy a condition; null without answers. */
export const shareOf = (answers: Answers, isCounted: (value: number) => boolean): number | null => {
  let total = 0
  let counted = 0
  answers.values.forEach((value, index) => {
    const weight = weightAt(answers, index)
    total += weight
    if (isCounted(value)) counted += weight
  })
  return total > 0 ? Math.min(1, counted / total) : null
}

/** Weighted mean, in the unit of the answers; null without answers. */
export const meanOf = (answers: Answers): number | null => {
  let total = 0
  let sum = 0
  answers.values.forEach((value, index) => {
    const weight = weightAt(answers, index)
    total += weight
    sum += weight * value
  })
  return total > 0 ? sum / total : null
}

/** How many equal answers would inform as much (Kish): the count itself without weights. */
export const effectiveCount = (answers: Answers): number => {
  if (!answers.weights) return answers.values.length
  let sum = 0
  let squares = 0
  answers.values.forEach((_, index) => {
    const weight = weightAt(answers, index)
    sum += weight
    squares += weight * weight
  })
  return squares > 0 ? (sum * sum) / squares : 0
}
