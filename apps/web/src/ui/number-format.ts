/** Writes numbers as the language does, with a true minus sign: ICU's data give most languages a hyphen. */
export const numberFormat = (language: string, options: Intl.NumberFormatOptions = {}): ((value: number) => string) => {
  const formatter = new Intl.NumberFormat(language, options)
  return (value) =>
    formatter
      .formatToParts(value)
      .map((part) => (part.type === 'minusSign' ? '−' : part.value))
      .join('')
}
