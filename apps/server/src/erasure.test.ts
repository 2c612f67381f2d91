import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeCode } from '@filrouge/protocol'
import { afterAll, expect, test } from 'vitest'
import { ApiClient, facilitated } from './testing/api-client.ts'
import { Listener } from './testing/listener.ts'
import { ServerProcess } from './testing/server-process.ts'
import { Writer } from './testing/writer.ts'

const place = mkdtempSync(join(tmpdir(), 'fil-rouge-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))
const patience = { timeout: 60_000 }

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())

const filesWith = (folder: string, text: string): string[] => filesIn(folder).filter((path) => readFileSync(path).includes(text))

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('an erased workshop is really gone: whoever is there is told, and no file holds a word of it', patience, async () => {
  const dataDir = join(place, 'erased')
  await using server = new ServerProcess({ DATA_DIR: dataDir })
  const address = await server.address()
  const { workshopId, tokens, facilitator } = await facilitated(address)
  const ann = await ApiClient.join(address, workshopId, tokens.participant)
  const other = await facilitated(address)
  const form = new FormData()
  form.set('file', new File([pixel], 'pixel.png', { type: 'image/png' }))
  await fetch(`${address}/api/workshops/${workshopId}/assets`, { method: 'POST', headers: { cookie: ann.cookie }, body: form })
  const writer = new Writer(address, workshopId, ann.cookie)
  await writer.opened()
  for (let count = 0; count < 50; count++) writer.write(`confidential-${count}`)
  await writer.whenAcknowledged(50)
  expect(filesWith(dataDir, 'confidential').length).toBeGreaterThan(0)
  const listener = await Listener.open(address, workshopId, ann.cookie)

  expect(await ann.send('DELETE', '')).toMatchObject([403, { error: { code: 'forbidden' } }])
  expect(await facilitator.send('DELETE', '')).toEqual([204, null])
  expect(await listener.closed).toMatchObject({ code: closeCode.workshopGone })
  await writer.closed
  expect(await facilitator.send('GET', '/session')).toMatchObject([404, {}])
  expect(await other.facilitator.send('GET', '/session')).toMatchObject([200, {}])
  expect(filesWith(dataDir, 'confidential')).toEqual([])
  expect(filesIn(dataDir).filter((path) => readFileSync(path).includes(pixel))).toEqual([])
})
