import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { staticFiles } from './static-files.ts'

const script = 'console.log("bonjour")'
const page = '<!doctype html><title>Fil Rouge</title>'
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  const web = join(folder, 'web')
  await mkdir(join(web, 'assets'), { recursive: true })
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await writeFile(join(web, 'index.html'), page)
  await writeFile(join(web, 'assets', 'app-1.js'), script)
  await writeFile(join(web, 'assets', 'app-1.js.br'), brotliCompressSync(script))
  await writeFile(join(web, 'assets', 'app-1.js.gz'), gzipSync(script))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const get = async (path: string, encoding = ''): Promise<Response> =>
  staticFiles(join(folder, 'web')).request(`http://server${path}`, { headers: encoding ? { 'accept-encoding': encoding } : {} })
const bytes = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer())

describe('the built client', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('for a browser that takes %s comes as it was compressed at the build', async (taken, sent, open) => {
    const answer = await get('/assets/app-1.js', taken)
    expect(answer.headers.get('content-encoding')).toBe(sent)
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    expect(open(await bytes(answer)).toString()).toBe(script)
  })

  test('for a browser that takes no compression comes as it is, and what has no copy as well', async () => {
    for (const [path, encoding, text] of [
      ['/assets/app-1.js', '', script],
      ['/assets/app-1.js', 'br;q=0', script],
      ['/', 'br', page],
    ] as const) {
      const answer = await get(path, encoding)
      expect(answer.headers.get('content-encoding')).toBeNull()
      expect((await bytes(answer)).toString()).toBe(text)
    }
  })

  test('keeps hashed files for ever, and asks for the page every time', async () => {
    expect((await get('/assets/app-1.js')).headers.get('cache-control')).toContain('immutable')
    expect((await get('/workshop/anything')).headers.get('cache-control')).toBe('no-cache')
    expect((await get('/assets/gone-2.js')).status).toBe(404)
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/app-1.js%00.png',
    '/%E0%A4%A',
  ])('never leaves its folder: %s', async (path) => {
    const answer = await get(path)
    expect((await bytes(answer)).toString()).not.toContain('secret')
  })
})
