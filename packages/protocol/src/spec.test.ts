import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { closeCode, refusalCodes } from './message.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const spec = readFileSync(`${root}packages/protocol/SPEC.md`, 'utf8')

const filesUnder = (folder: string): string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
    .map((file) => readFileSync(`${root}${folder}/${file}`, 'utf8'))

test('every rule of the specification is cited by a test, and no test cites one that is not there', () => {
  const rules = new Set([...spec.matchAll(/^- \*\*(W\d+)\*\*/gm)].map(([, rule]) => rule))
  const tests = [...filesUnder('apps/server/src'), ...filesUnder('test/fault')]
  const cited = new Set(tests.flatMap((text) => [...text.matchAll(/\bW\d+\b/g)].map(([rule]) => rule)))
  expect([...cited].toSorted()).toEqual([...rules].toSorted())
})

test('every close code and every refusal is in the specification', () => {
  for (const [name, code] of Object.entries(closeCode))
    expect(spec).toMatch(code < 4000 ? `${code}` : new RegExp(`${code} \\| \`${name}\``))
  for (const code of refusalCodes) expect(spec).toContain(`\`${code}\``)
})
