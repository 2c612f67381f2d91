/** Adds numbers so that the order they came in cannot change the last digit. */
export const stableSum = (values: readonly number[]): number =>
  (values.length < 3 ? values : values.toSorted((a, b) => a - b)).reduce((sum, value) => sum + value, 0)
