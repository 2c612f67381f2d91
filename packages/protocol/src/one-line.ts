import { z } from 'zod'

/**
 * One line that people write, trimmed, of so many characters at most. Tabs and line breaks, which come with what is pasted,
 * are spaces there. Other control characters are refused: nobody sees them, and PostgreSQL keeps no U+0000.
 */
export const oneLine = (most: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/[\t-\r]+/g, ' '))
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u, 'holds control characters')
