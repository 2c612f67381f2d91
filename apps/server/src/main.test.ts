import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ServerProcess } from './testing/server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const patience = { timeout: 60_000 }

test('a wrong environment variable ends the program with its name and value', patience, async () => {
  await using server = new ServerProcess({ PORT: 'eighty', DATA_DIR: join(folder, 'unused') })
  const { exitCode, errors } = await server.end()
  expect(exitCode).toBe(1)
  expect(errors).toMatch(/PORT: .*eighty/)
  expect(errors).not.toMatch(/\n\s+at /)
})

test('a second program on the same data folder is refused, and the first goes on', patience, async () => {
  const dataDir = join(folder, 'shared')
  await using first = new ServerProcess({ DATA_DIR: dataDir })
  const address = await first.address()
  await using second = new ServerProcess({ DATA_DIR: dataDir })
  const { exitCode, errors } = await second.end()
  expect(exitCode).toBe(1)
  expect(errors.trim()).toBe(`Another process serves ${dataDir}. Stop it, or choose another DATA_DIR.`)
  expect((await fetch(`${address}/healthz`)).status).toBe(200)
})

test('a port in use is told as such', patience, async () => {
  await using first = new ServerProcess({ DATA_DIR: join(folder, 'one') })
  const { port } = new URL(await first.address())
  await using second = new ServerProcess({ DATA_DIR: join(folder, 'two'), PORT: port })
  const { exitCode, errors } = await second.end()
  expect(exitCode).toBe(1)
  expect(errors.trim()).toBe('This port is taken by another program. Choose another one with PORT.')
})

test('a port or an address for figures that cannot be used is told as such, and the program ends', patience, async () => {
  await using first = new ServerProcess({ DATA_DIR: join(folder, 'one') })
  const { port } = new URL(await first.address())
  await using second = new ServerProcess({ DATA_DIR: join(folder, 'two'), METRICS_PORT: port })
  const taken = 'This port is taken by another program. Choose another one with METRICS_PORT.'
  expect(await second.end()).toEqual({ exitCode: 1, errors: `${taken}\n` })
  await using third = new ServerProcess({ DATA_DIR: join(folder, 'two'), METRICS_PORT: port, METRICS_HOST: '192.0.2.1' })
  const unusable = 'This address cannot be used. Change METRICS_HOST or METRICS_PORT.'
  expect(await third.end()).toEqual({ exitCode: 1, errors: `${unusable}\n` })
})

test('an address to listen on that is not of this machine is told as such', patience, async () => {
  await using server = new ServerProcess({ DATA_DIR: join(folder, 'one'), HOST: '192.0.2.1' })
  const unusable = 'This address cannot be used. Change HOST or PORT.'
  expect(await server.end()).toEqual({ exitCode: 1, errors: `${unusable}\n` })
})

test.runIf(existsSync('/proc/self'))('a data folder that nobody can make is told as such', patience, async () => {
  await using server = new ServerProcess({ DATA_DIR: '/proc/fil-rouge/data' })
  const { exitCode, errors } = await server.end()
  expect(exitCode).toBe(1)
  expect(errors).toMatch(/^The data folder cannot be written .*DATA_DIR/)
})

test('a data folder that is a file is told as such', patience, async () => {
  const dataDir = join(folder, 'file')
  writeFileSync(dataDir, 'not a folder')
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  const { exitCode, errors } = await server.end()
  expect(exitCode).toBe(1)
  expect(errors).toMatch(/^The data folder cannot be written .*DATA_DIR/)
})

test('a database that cannot be reached is told as such, without its password', patience, async () => {
  await using server = new ServerProcess({
    DATABASE_URL: 'postgres://user:hidden@127.0.0.1:1/none',
    DATA_DIR: join(folder, 'none'),
  })
  const { exitCode, errors } = await server.end()
  expect(exitCode).toBe(1)
  expect(errors.trim()).toBe('The database cannot be reached (ECONNREFUSED). Start it, or change DATABASE_URL.')
})

test('a stop that is asked for twice goes on as it began', patience, async () => {
  await using server = new ServerProcess({ DATA_DIR: join(folder, 'stopping'), DRAIN_SECONDS: '1', LOG_LEVEL: 'info' })
  await server.address()
  server.signal('SIGTERM')
  await server.whenWritten('"stopping"')
  expect(await server.kill('SIGTERM')).toBe(0)
})
