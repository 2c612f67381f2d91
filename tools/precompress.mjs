// Writes a Brotli and a gzip copy beside each text of a built folder, so that the server never compresses while people wait.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const texts = new Set(['.html', '.js', '.css', '.svg', '.json', '.md', '.txt', '.webmanifest'])
/** Shorter files gain nothing. */
const leastBytes = 1024
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

const folder = process.argv[2]
if (!folder) {
  console.error('Usage: node tools/precompress.mjs FOLDER')
  process.exit(2)
}
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const file = join(folder, name)
  if (!texts.has(extname(name)) || statSync(file).size < leastBytes) continue
  const bytes = readFileSync(file)
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, brotli))
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
}
