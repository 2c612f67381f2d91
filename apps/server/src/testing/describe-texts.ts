import { beforeEach, describe, expect, test } from 'vitest'
import { ApiClient, facilitated } from './api-client.ts'

const createAt = async (address: string, name: string): Promise<number> => {
  const answer = await fetch(`${address}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, language: 'fr', template: 'empty' }),
  })
  return answer.status
}

/** What a server must do with the texts that are sent to it over HTTP, whatever its storage. */
export const describeTexts = (storage: string, addressOf: () => string): void => {
  describe(`${storage}: texts sent over HTTP`, () => {
    let scene: Awaited<ReturnType<typeof facilitated>>
    beforeEach(async () => {
      scene = await facilitated(addressOf())
    })

    test.each(['\u0000', '\u001b', '\u007f', '\u0085'])('a control character (%j) in a name is refused', async (character) => {
      const { facilitator, tokens } = scene
      const name = `a${character}b`
      const person = { token: tokens.participant, name: 'Ann', companyFunction: '', level: 'field' }
      expect(await createAt(addressOf(), name)).toBe(400)
      expect(await facilitator.refusal('POST', '/join', { ...person, name })).toBe('badRequest')
      expect(await facilitator.refusal('POST', '/join', { ...person, companyFunction: name })).toBe('badRequest')
      expect(await facilitator.refusal('POST', '/snapshots', { name })).toBe('badRequest')
      const [, kept] = await facilitator.send('POST', '/snapshots', { name: 'Before' })
      const { id } = kept as { id: string }
      expect(await facilitator.refusal('PUT', `/snapshots/${id}`, { name })).toBe('badRequest')
      expect(await facilitator.refusal('POST', `/snapshots/${id}/restore`, { todayName: name })).toBe('badRequest')
    })

    test.each(['\u0000', '\ud800'])('what no record is called (%j) is not scored', async (character) => {
      const items = [{ collection: 'factors', recordId: `a${character}b`, field: 'importance' }]
      const round = { items, isAnonymous: false, maskingThreshold: 1 }
      expect(await scene.facilitator.refusal('POST', '/rounds', round)).toBe('badRequest')
    })

    test('an address of a person with a control character is nobody’s', async () => {
      expect(await scene.facilitator.refusal('PATCH', '/people/a%00b', { role: 'observer' })).toBe('noSuchPerson')
      expect(await scene.facilitator.refusal('DELETE', '/people/a%00b')).toBe('noSuchPerson')
    })

    test('tabs and line breaks of what was pasted are kept as spaces', async () => {
      const { facilitator } = scene
      expect(await facilitator.send('POST', '/snapshots', { name: ' Avant\tle\r\ndébat\n' })).toMatchObject([
        201,
        { name: 'Avant le débat' },
      ])
    })

    test('names in any script are kept as they are', async () => {
      const { workshopId, tokens } = scene
      const name = 'Zoë 李 👩🏽‍🚀 عمر'
      const answer = await fetch(`${addressOf()}/api/workshops/${workshopId}/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token: tokens.participant, name, companyFunction: name, level: 'field' }),
      })
      const zoe = new ApiClient(addressOf(), workshopId, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '')
      expect(await zoe.send('GET', '/session')).toMatchObject([200, { name, companyFunction: name }])
    })
  })
}
