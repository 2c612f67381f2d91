import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const dockerfile = readFileSync(`${root}/apps/server/Dockerfile`, 'utf8')

test('the image installs for every package of the workspace', () => {
  const manifests = globSync('{apps,packages}/*/package.json', { cwd: root }).toSorted()
  expect(manifests.length).toBeGreaterThan(5)
  expect(manifests.filter((manifest) => !dockerfile.includes(`COPY ${manifest} `))).toEqual([])
})

test('what the image copies is let into the build', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, sources]) => sources?.split(' ') ?? [])
  const letIn = readFileSync(`${root}/apps/server/Dockerfile.dockerignore`, 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []))
  expect(copied).toContain('packages')
  expect(copied.filter((path) => !letIn.some((allowed) => path === allowed || path.startsWith(`${allowed}/`)))).toEqual([])
})
