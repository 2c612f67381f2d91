import { once } from 'node:events'
import { type ClientRequest, get, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { uploadResponse } from '@filrouge/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestServer } from '../testing/test-server.ts'
import { createWorkshop, join } from '../testing/visitors.ts'

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3)
/** More than the socket takes at once. */
const large = new Blob([png, new Uint8Array(16_000_000)])

let server: TestServer
beforeAll(async () => {
  server = await TestServer.start()
})
afterAll(() => server[Symbol.asyncDispose]())

const workshop = async ({ address } = server) => {
  const { workshopId, tokens } = await createWorkshop(address)
  const upload = async (cookie: string, file: Blob, name: string): Promise<Response> => {
    const body = new FormData()
    body.append('file', file, name)
    return fetch(`${address}/api/workshops/${workshopId}/assets`, { method: 'POST', headers: { cookie }, body })
  }
  return { workshopId, upload, join: (role: keyof typeof tokens) => join(address, workshopId, tokens[role]) }
}

/** An upload of so many bytes, of which one is sent. */
const begin = ({ address }: TestServer, workshopId: string, cookie: string, from: string, length: number): ClientRequest => {
  const headers = {
    cookie,
    'x-forwarded-for': from,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': length,
  }
  const upload = request(`${address}/api/workshops/${workshopId}/assets`, { method: 'POST', agent: false, headers })
  upload.on('error', () => {}).write('-')
  return upload
}

describe('an uploaded image', () => {
  test('comes back as it was, as a picture that can be nothing else', async () => {
    const room = await workshop()
    const cookie = await room.join('participant')
    const { path } = uploadResponse.parse(await (await room.upload(cookie, new Blob([png]), 'page.html')).json())
    const answer = await fetch(server.address + path, { headers: { cookie } })
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(png)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test('that is none, whatever it is called, is refused', async () => {
    const room = await workshop()
    const cookie = await room.join('participant')
    const script = new Blob(['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], { type: 'image/png' })
    expect((await room.upload(cookie, script, 'picture.png')).status).toBe(415)
  })

  test('is for people of its workshop alone, and observers upload none', async () => {
    const [room, other] = [await workshop(), await workshop()]
    const { path } = uploadResponse.parse(
      await (await room.upload(await room.join('participant'), new Blob([png]), 'a.png')).json(),
    )
    expect((await fetch(server.address + path, { headers: { cookie: await other.join('facilitator') } })).status).toBe(401)
    expect((await fetch(server.address + path)).status).toBe(401)
    expect((await room.upload(await room.join('observer'), new Blob([png]), 'a.png')).status).toBe(403)
  })

  test('is asked for by its identifier, which leads nowhere else', async () => {
    const room = await workshop()
    const cookie = await room.join('participant')
    for (const id of ['..%2f..%2ffil-rouge.sqlite', '%2e%2e', '....', 'fil-rouge.sqlite', 'a'.repeat(500)]) {
      const answer = await fetch(`${server.address}/api/workshops/${room.workshopId}/assets/${id}`, { headers: { cookie } })
      expect(answer.status).toBe(404)
    }
  })

  test('of a stranger is refused before it is read, however it is sent', async () => {
    const room = await workshop()
    const cookie = await room.join('observer')
    for (const [workshopId, status] of [
      ['no-such-workshop', 404],
      [room.workshopId, 403],
    ] as const) {
      const path = `${server.address}/api/workshops/${workshopId}/assets`
      const unending = request(path, { method: 'POST', headers: { cookie, 'transfer-encoding': 'chunked' } })
      unending.on('error', () => {})
      unending.write('some of it')
      const [answer] = await once(unending, 'response')
      expect(answer.statusCode).toBe(status)
      unending.destroy()
    }
  })

  test('waits for its turn when too much is on its way, and a reader who leaves makes room', async () => {
    await using small = await TestServer.start({ MAX_TRANSFERS_MB: '1', MAX_UPLOAD_MB: '16' })
    const room = await workshop(small)
    const cookie = await room.join('participant')
    const { path } = uploadResponse.parse(await (await room.upload(cookie, large, 'large.png')).json())
    const idle = get(small.address + path, { headers: { cookie } })
    const [answer] = await once(idle, 'response')
    answer.pause()
    const next = get(small.address + path, { headers: { cookie } })
    const isAnswered = { next: false }
    next.once('response', () => {
      isAnswered.next = true
    })
    await setTimeout(200)
    expect(isAnswered.next).toBe(false)
    idle.destroy()
    const [late] = await once(next, 'response')
    expect(late.statusCode).toBe(200)
    next.destroy()
  })

  test('waits for no room but its own', async () => {
    await using small = await TestServer.start({ MAX_TRANSFERS_MB: '40', MAX_UPLOAD_MB: '16' })
    const room = await workshop(small)
    const cookie = await room.join('participant')
    const { path } = uploadResponse.parse(await (await room.upload(cookie, large, 'large.png')).json())
    const little = uploadResponse.parse(await (await room.upload(cookie, new Blob([png]), 'small.png')).json())
    const idle = get(small.address + path, { headers: { cookie } })
    const [answer] = await once(idle, 'response')
    answer.pause()
    expect((await fetch(small.address + little.path, { headers: { cookie } })).status).toBe(200)
    expect((await fetch(`${small.address + path}x`, { headers: { cookie } })).status).toBe(404)
    idle.destroy()
  })
  test('on its way takes what its form is long, not what the largest may be', async () => {
    await using small = await TestServer.start({ MAX_TRANSFERS_MB: '1', MAX_UPLOAD_MB: '16' })
    const room = await workshop(small)
    const cookie = await room.join('participant')
    const slow = begin(small, room.workshopId, cookie, '192.0.2.1', 100_000)
    expect((await room.upload(cookie, new Blob([png]), 'small.png')).status).toBe(201)
    slow.destroy()
  })

  test('on its way is counted as what it holds in memory, and keeps no small one waiting', async () => {
    await using small = await TestServer.start({ MAX_TRANSFERS_MB: '40', MAX_UPLOAD_MB: '16', TRUST_PROXY: '1' })
    const room = await workshop(small)
    const cookie = await room.join('participant')
    const slow = begin(small, room.workshopId, cookie, '192.0.2.1', 12_000_000)
    const next = begin(small, room.workshopId, cookie, '192.0.2.2', 12_000_000)
    const answered: string[] = []
    next.end(new Uint8Array(12_000_000 - 1))
    const answer = once(next, 'response').then(() => answered.push('next'))
    expect((await room.upload(cookie, new Blob([png]), 'small.png')).status).toBe(201)
    await setTimeout(200)
    expect(answered).toEqual([])
    slow.destroy()
    await answer
  })
})
