/** A dense square matrix, row by row. */
export type Matrix = readonly (readonly number[])[]

const pivotFloor = 1e-10

/**
 * Solves A x = b for a symmetric positive definite A by Cholesky's factorisation; null when A is singular, that is
 * when a pivot falls below 1e-10 (A is expected to have ones on its diagonal).
 */
export const solveSymmetric = (a: Matrix, b: readonly number[]): number[] | null => {
  const size = b.length
  const lower: number[][] = []
  for (let row = 0; row < size; row++) {
    const current: number[] = []
    lower.push(current)
    for (let column = 0; column <= row; column++) {
      let sum = a[row]![column]!
      for (let k = 0; k < column; k++) sum -= current[k]! * lower[column]![k]!
      if (column < row) current.push(sum / lower[column]![column]!)
      else if (sum > pivotFloor) current.push(Math.sqrt(sum))
      else return null
    }
  }
  const x = [...b]
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= lower[row]![k]! * x[k]!
    x[row]! /= lower[row]![row]!
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= lower[k]![row]! * x[k]!
    x[row]! /= lower[row]![row]!
  }
  return x
}

/** Turns rows and columns p and q of `a` so that a[p][q] becomes zero, and `vectors` along. */
const rotate = (a: number[][], vectors: number[][], p: number, q: number): void => {
  const apq = a[p]![q]!
  if (apq === 0) return
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  const turn = (row: number[], i: number, j: number) => {
    const [x, y] = [row[i]!, row[j]!]
    row[i] = c * x - s * y
    row[j] = s * x + c * y
  }
  for (const row of a) turn(row, p, q)
  const [rowP, rowQ] = [a[p]!, a[q]!]
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [rowP[k]!, rowQ[k]!]
    rowP[k] = c * x - s * y
    rowQ[k] = s * x + c * y
  }
  for (const row of vectors) turn(row, p, q)
}

const offDiagonal = (a: Matrix): number => {
  let sum = 0
  a.forEach((row, i) => {
    row.forEach((value, j) => {
      if (i !== j) sum += value * value
    })
  })
  return sum
}

/** Eigenvalues of a symmetric matrix and its eigenvectors as columns, by Jacobi's rotations. */
export const symmetricEigen = (matrix: Matrix): { values: number[]; vectors: number[][] } => {
  const a = matrix.map((row) => [...row])
  const vectors = matrix.map((row, i) => row.map((_, j) => (i === j ? 1 : 0)))
  for (let sweep = 0; sweep < 60 && offDiagonal(a) > 1e-24; sweep++)
    for (let p = 0; p < a.length; p++) for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q)
  return { values: a.map((row, i) => row[i]!), vectors }
}
