import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { facilitated } from '../testing/api-client.ts'
import { TestServer } from '../testing/test-server.ts'

test('a request that is under way when its workshop is erased is told that the workshop is gone', async () => {
  await using server = await TestServer.start()
  const { workshopId, facilitator } = await facilitated(server.address)
  const body = JSON.stringify({ isLocked: true })
  const late = request(`${server.address}/api/workshops/${workshopId}/locks/journey`, {
    method: 'PUT',
    headers: {
      cookie: facilitator.cookie,
      'content-type': 'application/json',
      'content-length': body.length,
      expect: '100-continue',
    },
  })
  late.flushHeaders()
  await once(late, 'continue')
  expect(await facilitator.send('DELETE', '')).toEqual([204, null])
  late.end(body)
  const [answer] = await once(late, 'response')
  answer.resume()
  expect(answer.statusCode).toBe(404)
})
