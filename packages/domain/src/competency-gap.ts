import type { CompanyFunction, Competency } from './competency.ts'
import type { FunctionId } from './id.ts'

/** max(0, required - current), 0..5; null where either is not known. */
export const competencyGap = (competency: Competency, functionId: FunctionId): number | null => {
  const current = competency.current[functionId]
  const required = competency.required[functionId]
  return current === undefined || required === undefined ? null : Math.max(0, required - current)
}

/** Fragile: at most one person of the function masters what it must be able to do. */
export const isFragile = (competency: Competency, functionId: FunctionId): boolean => {
  const masters = competency.masters[functionId]
  return masters !== undefined && masters <= 1 && (competency.required[functionId] ?? 0) > 0
}

export interface GapTotal {
  /** Mean gap, 0..5, weighted by headcount (1 for a function without one); null without any known gap. */
  meanGap: number | null
  /** Cells whose gap is known. */
  known: number
  fragile: number
}

const total = (cells: readonly { competency: Competency; companyFunction: CompanyFunction }[]): GapTotal => {
  let weighted = 0
  let weight = 0
  let known = 0
  let fragile = 0
  for (const { competency, companyFunction } of cells) {
    if (isFragile(competency, companyFunction.id)) fragile++
    const gap = competencyGap(competency, companyFunction.id)
    if (gap === null) continue
    const headcount = companyFunction.headcount ?? 1
    weighted += gap * headcount
    weight += headcount
    known++
  }
  return { meanGap: weight === 0 ? null : weighted / weight, known, fragile }
}

/** Totals of one competency over the functions (a row of the heat map). */
export const competencyTotal = (competency: Competency, functions: readonly CompanyFunction[]): GapTotal =>
  total(functions.map((companyFunction) => ({ competency, companyFunction })))

/** Totals of one function over the competencies (a column of the heat map). */
export const functionTotal = (companyFunction: CompanyFunction, competencies: readonly Competency[]): GapTotal =>
  total(competencies.map((competency) => ({ competency, companyFunction })))
