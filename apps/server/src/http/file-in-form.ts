const lineEnd = '\r\n'
const headersEnd = lineEnd + lineEnd

const boundaryOf = (contentType: string): string | null => {
  const match = /^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType)
  return match?.[1] ?? match?.[2] ?? null
}

/** Quotes within a name are sent as %22: what looks like a parameter there has none around its value. */
const isFileHeader = (header: string): boolean => {
  const [kind = '', ...parameters] = header.split(/;\s*/)
  return /^content-disposition:\s*form-data$/i.test(kind) && parameters.some((parameter) => /^name="file"$/i.test(parameter))
}

/**
 * The file that a form (RFC 7578) holds under the name "file", as a part of the body's own memory: the platform's parser
 * copies a large one several times. Null when there is none, or the form is no form.
 */
export const fileInForm = (body: Uint8Array, contentType: string): Uint8Array | null => {
  const boundary = boundaryOf(contentType)
  if (boundary === null) return null
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const delimiter = `--${boundary}`
  let start = bytes.indexOf(delimiter)
  while (start >= 0) {
    const headersFrom = start + delimiter.length + lineEnd.length
    const contentFrom = bytes.indexOf(headersEnd, headersFrom) + headersEnd.length
    if (contentFrom < headersFrom) return null
    const contentTo = bytes.indexOf(lineEnd + delimiter, contentFrom)
    if (contentTo < 0) return null
    const headers = bytes.toString('utf8', headersFrom, contentFrom - headersEnd.length).split(lineEnd)
    if (headers.some(isFileHeader)) return body.subarray(contentFrom, contentTo)
    start = contentTo + lineEnd.length
  }
  return null
}
