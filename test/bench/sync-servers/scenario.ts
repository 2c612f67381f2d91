import type { Subject } from './subject.ts'

export interface Pace {
  /** Length of a steady load, in seconds. */
  seconds: number
  /** Repetitions of what is measured once per start. */
  rounds: number
}

/** One thing measured of every subject. Figures are numbers by name; lower is better unless the name says "perSecond" or "people". */
export interface Scenario {
  id: string
  title: string
  /** Subjects take turns so many times, and the median of each figure counts: for a bar within a machine's drift. */
  turns?: number
  run: (subject: Subject, pace: Pace) => Promise<Record<string, number>>
}
