import { createWorkshopResponse } from '@filrouge/protocol'
import { join } from './visitors.ts'

/** What one person asks of the server over HTTP, with the session of one workshop. */
export class ApiClient {
  readonly cookie: string
  readonly #base: string

  constructor(address: string, workshopId: string, cookie: string) {
    this.#base = `${address}/api/workshops/${workshopId}`
    this.cookie = cookie
  }

  static async join(address: string, workshopId: string, token: string): Promise<ApiClient> {
    return new ApiClient(address, workshopId, await join(address, workshopId, token))
  }

  /** The status of the answer, and its body, null for none. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<[number, unknown]> {
    const answer = await fetch(`${this.#base}${path}`, {
      method,
      headers: { cookie: this.cookie, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return [answer.status, await answer.json().catch(() => null)]
  }

  /** The code of the refusal that the answer is. */
  async refusal(method: string, path: string, body?: unknown): Promise<unknown> {
    const [, answer] = await this.send(method, path, body)
    return (answer as { error?: { code?: unknown } } | null)?.error?.code
  }

  async personId(): Promise<string> {
    const [, session] = await this.send('GET', '/session')
    return (session as { personId: string }).personId
  }
}

/** A new workshop with its facilitator in it. */
export const facilitated = async (address: string) => {
  const answer = await fetch(`${address}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Aéroport', language: 'fr', template: 'empty' }),
  })
  const { workshopId, tokens } = createWorkshopResponse.parse(await answer.json())
  return { workshopId, tokens, facilitator: await ApiClient.join(address, workshopId, tokens.facilitator) }
}
