/** Compares texts by code unit: the same everywhere, whatever the reader's language. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Siblings stand by their fractional index; ties are broken by id, the same everywhere. */
export const byOrder = (a: { order?: string | undefined; id: string }, b: { order?: string | undefined; id: string }): number =>
  compareText(a.order ?? '', b.order ?? '') || compareText(a.id, b.id)
