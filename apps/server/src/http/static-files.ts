import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Hono } from 'hono'
import { compress } from 'hono/compress'

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

const notBuilt = 'The client is not built yet. Run "pnpm build", or "npm start", which does it.'

/** The path asked for, cleaned of steps upwards; null when it is not well encoded. */
const decodePath = (path: string): string | null => {
  try {
    return normalize(decodeURIComponent(path))
  } catch {
    return null
  }
}

/** The built client: hashed files are kept for ever, the page itself is asked for every time. */
export const staticFiles = (webDir: string) =>
  new Hono().use(compress()).get('/*', async (context) => {
    const path = decodePath(context.req.path)
    if (path === null) return context.notFound()
    const isFile = extname(path) !== '' && !path.includes(`..${sep}`)
    const file = isFile ? await readFile(join(webDir, path)).catch(() => null) : null
    if (file) {
      return context.body(new Uint8Array(file), 200, {
        'content-type': typeByExtension[extname(path)] ?? 'application/octet-stream',
        'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
    }
    if (path.startsWith('/assets/')) return context.notFound()
    const page = await readFile(join(webDir, 'index.html'), 'utf8').catch(() => null)
    return page === null ? context.text(notBuilt, 503) : context.html(page, 200, { 'cache-control': 'no-cache' })
  })
