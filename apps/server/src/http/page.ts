import { readFile } from 'node:fs/promises'

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }

/** Name of the meta element in which the page tells the client tldraw's licence key. */
const licenseMeta = 'tldraw-license-key'

/** The client's page with what is only known when the server runs: a key need not be built in. */
export const pageWithLicense = (page: string, licenseKey: string): string => {
  const key = licenseKey.replaceAll(/[&"<>]/g, (character) => escaped[character] ?? '')
  return page.replace('</head>', () => `<meta name="${licenseMeta}" content="${key}"></head>`)
}

/** The built page with the key in it; null where there is no page, or no key to put. */
export const readPageWithLicense = async (file: string, licenseKey: string | null): Promise<string | null> => {
  if (licenseKey === null) return null
  const page = await readFile(file, 'utf8').catch(() => null)
  return page === null ? null : pageWithLicense(page, licenseKey)
}
