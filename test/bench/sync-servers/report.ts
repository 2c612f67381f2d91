export interface Row {
  title: string
  /** Figures by name, by subject. */
  figures: Record<string, Record<string, number>>
}

const shown = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? '-' : value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 })

/** Prints every figure of every subject, with the ratio of ours to the reference. */
export const printTable = (rows: readonly Row[], { ours, reference }: { ours: string; reference: string }): void => {
  for (const { title, figures } of rows) {
    const subjects = Object.keys(figures)
    const names = [...new Set(subjects.flatMap((subject) => Object.keys(figures[subject] ?? {})))]
    console.log(`\n${title}`)
    console.log(['figure'.padEnd(24), ...subjects.map((subject) => subject.padStart(14)), 'ratio'.padStart(8)].join(' '))
    for (const name of names) {
      const [mine, theirs] = [figures[ours]?.[name], figures[reference]?.[name]]
      const ratio = mine !== undefined && theirs ? `${(mine / theirs).toFixed(2)}x` : '-'
      const cells = subjects.map((subject) => shown(figures[subject]?.[name]).padStart(14))
      console.log([name.padEnd(24), ...cells, ratio.padStart(8)].join(' '))
    }
  }
}
