// Runs a task on Node 24 or newer with pnpm, bringing both through npx where they are missing. Runs on Node 20.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const neededNode = 24
const neededPnpm = 12
const root = dirname(dirname(fileURLToPath(import.meta.url)))

const steps = {
  start: [
    ['pnpm', 'install', '--frozen-lockfile'],
    ['pnpm', 'build'],
    // A small young generation: a thousand idle connections then cost a third of the memory, at little work under load.
    ['node', '--max-semi-space-size=4', 'apps/server/src/main.ts'],
  ],
  test: [
    ['pnpm', 'install', '--frozen-lockfile'],
    ['node', 'tools/browser.mjs'],
    ['pnpm', 'check'],
    ['pnpm', 'build'],
    ['pnpm', 'test:unit'],
    ['pnpm', 'test:e2e'],
  ],
}

const run = (command) => spawnSync(command[0], command.slice(1), { cwd: root, stdio: 'inherit', env: process.env }).status ?? 1

const pnpmMajor = () => {
  const { stdout } = spawnSync('pnpm', ['--version'], { encoding: 'utf8' })
  return Number.parseInt(stdout ?? '', 10) || 0
}

const task = process.argv[2]
if (!(task in steps)) {
  console.error(`Usage: node tools/run.mjs ${Object.keys(steps).join(' | ')}`)
  process.exit(2)
}

const hasNode = Number.parseInt(process.versions.node, 10) >= neededNode
const missing = [
  ...(hasNode ? [] : [`--package=node@${neededNode}`]),
  ...(pnpmMajor() === neededPnpm ? [] : [`--package=pnpm@${neededPnpm}`]),
]
if (missing.length > 0) {
  if (process.env.FIL_ROUGE_TOOLS) {
    console.error(`Node ${neededNode} and pnpm ${neededPnpm} are needed and could not be fetched; install them and try again.`)
    process.exit(1)
  }
  process.env.FIL_ROUGE_TOOLS = '1'
  process.exit(run(['npx', '--yes', ...missing, '--', 'node', join(root, 'tools/run.mjs'), task]))
}
if (!existsSync(join(root, 'pnpm-lock.yaml'))) throw new Error('pnpm-lock.yaml is missing')
for (const step of steps[task]) {
  const status = run(step)
  if (status !== 0) process.exit(status)
}
