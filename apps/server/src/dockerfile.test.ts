import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

test('the image installs for every package of the workspace', () => {
  const manifests = globSync('{apps,packages}/*/package.json', { cwd: root }).toSorted()
  const dockerfile = readFileSync(`${root}/apps/server/Dockerfile`, 'utf8')
  expect(manifests.length).toBeGreaterThan(5)
  expect(manifests.filter((manifest) => !dockerfile.includes(`COPY ${manifest} `))).toEqual([])
})
