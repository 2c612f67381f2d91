import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ApiClient, facilitated } from './testing/api-client.ts'
import { Listener } from './testing/listener.ts'
import { ServerProcess } from './testing/server-process.ts'

test('no link, session or passcode is ever in what the server writes to its log', { timeout: 60_000 }, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'fil-rouge-'))
  try {
    await using server = new ServerProcess({ DATA_DIR: dataDir, LOG_LEVEL: 'trace' })
    const address = await server.address()
    const { workshopId, tokens, facilitator } = await facilitated(address)
    const passcode = 'été 2027 très secret'
    await facilitator.send('PATCH', '/access', { passcode })
    const ann = new ApiClient(address, workshopId, '')
    for (const tried of [passcode, 'un autre code']) {
      await ann.send('POST', '/join', {
        token: tokens.participant,
        passcode: tried,
        name: 'Ann',
        companyFunction: '',
        level: 'field',
      })
    }
    await ann.send('POST', '/join', { token: tokens.participant, passcode: 7 })
    const listener = await Listener.open(address, workshopId, facilitator.cookie)
    listener.sendBytes(Uint8Array.of(0, 2, 3, 255, 255, 255))
    await listener.closed
    const { log } = await server.stop()
    expect(log).toContain('bad message')
    const session = facilitator.cookie.split('=')[1]
    for (const secret of [...Object.values(tokens), session, passcode, 'un autre code']) expect(log).not.toContain(secret)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
})
