import { extname, join, normalize, sep } from 'node:path'
import { type Context, Hono } from 'hono'
import { accepts } from 'hono/accepts'
import { FileCache } from './file-cache.ts'
import { readPageWithLicense } from './page.ts'

const typeByExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.md': 'text/markdown; charset=utf-8',
}

/** The encodings that the build writes copies in (tools/precompress.mjs), best first. */
const extensionByEncoding = { br: '.br', gzip: '.gz' } as const
const encodings = ['br', 'gzip'] as const

const notBuilt = 'The client is not built yet. Run "pnpm build", or "npm start", which does it.'

/** The path asked for, cleaned of steps upwards; null when it is not well encoded, or leads out of the folder. */
const decodePath = (path: string): string | null => {
  try {
    const decoded = normalize(decodeURIComponent(path))
    return decoded.includes('\0') || decoded.split(sep).includes('..') ? null : decoded
  } catch {
    return null
  }
}

/** A file as the browser takes it best; null where there is none. */
const answerFile = async (
  context: Context,
  files: FileCache,
  file: string,
  headers: Record<string, string>,
): Promise<Response | null> => {
  const encoding = accepts(context, {
    header: 'Accept-Encoding',
    supports: [...encodings],
    default: 'identity',
    match: (taken, { supports, default: none }) =>
      supports.find((each) => taken.some(({ type, q }) => type === each && q > 0)) ?? none,
  })
  const found = encodings.find((each) => each === encoding)
  const compressed = found ? await files.read(file + extensionByEncoding[found]) : null
  const bytes = compressed ?? (await files.read(file))
  if (!bytes) return null
  return context.body(bytes, 200, {
    'content-type': typeByExtension[extname(file)] ?? 'application/octet-stream',
    vary: 'Accept-Encoding',
    ...(found && compressed ? { 'content-encoding': found } : {}),
    ...headers,
  })
}

/** The built client: hashed files are kept for ever, the page itself is asked for every time. */
export const staticFiles = (webDir: string, licenseKey: string | null = null) => {
  const files = new FileCache()
  return new Hono().get('/*', async (context) => {
    const path = decodePath(context.req.path)
    if (path === null) return context.notFound()
    const isHashed = path.startsWith(`${sep}assets${sep}`)
    const cacheControl = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'
    const answer =
      extname(path) === '' ? null : await answerFile(context, files, join(webDir, path), { 'cache-control': cacheControl })
    if (answer) return answer
    if (isHashed) return context.notFound()
    const file = join(webDir, 'index.html')
    const withLicense = await readPageWithLicense(file, licenseKey)
    if (withLicense !== null) return context.html(withLicense, 200, { 'cache-control': 'no-cache' })
    const page = await answerFile(context, files, file, { 'cache-control': 'no-cache' })
    return page ?? context.text(notBuilt, 503)
  })
}
