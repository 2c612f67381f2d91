/** Mean width of a character, in ems: a poster is laid out where no text can be measured. */
const emPerCharacter = 0.52

/** How many characters fit in a width at a font size, both in the same unit. */
export const charactersIn = (width: number, fontSize: number): number =>
  Math.max(4, Math.floor(width / (fontSize * emPerCharacter)))

/** The first half of a character that takes two code units, left alone by a cut. */
const halfCharacter = /[\uD800-\uDBFF]$/

/** A text on one line, of at most `most` characters. */
export const cutText = (line: string, most: number): string =>
  line.length <= most
    ? line
    : `${line
        .slice(0, most - 1)
        .replace(halfCharacter, '')
        .trimEnd()}…`

/** Breaks a text between words into at most `mostLines` lines of at most `most` characters; what is left out shows as "…". */
export const wrapText = (text: string, most: number, mostLines: number): string[] => {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (current !== '' && current.length + 1 + word.length > most) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  if (current !== '') lines.push(current)
  const kept = lines.slice(0, mostLines)
  const last = kept.at(-1)
  if (last !== undefined && lines.length > mostLines) kept[kept.length - 1] = cutText(`${last}…`, most)
  return kept.map((line) => cutText(line, most))
}
