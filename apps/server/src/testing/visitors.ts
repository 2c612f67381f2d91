import { createWorkshopResponse, resetLinkResponse, syncPath } from '@filrouge/protocol'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A new empty workshop with its invitations. */
export const createWorkshop = async (address: string) => {
  const answer = await fetch(`${address}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Aéroport', language: 'fr', template: 'empty' }),
  })
  if (!answer.ok) throw new Error(`creating was refused: ${answer.status} ${await answer.text()}`)
  return createWorkshopResponse.parse(await answer.json())
}

/** Joins with an invitation; the Cookie header of the session. */
export const join = async (
  address: string,
  workshopId: string,
  token: string,
  who: { name?: string; companyFunction?: string; level?: 'leadership' | 'management' | 'field' } = {},
): Promise<string> => {
  const answer = await fetch(`${address}/api/workshops/${workshopId}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name: 'Ann', companyFunction: 'Opérations', level: 'management', ...who }),
  })
  if (!answer.ok) throw new Error(`joining was refused: ${answer.status}`)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Replaces the participants' invitation; the new one. */
export const resetParticipantLink = async (address: string, workshopId: string, cookie: string): Promise<string> => {
  const answer = await fetch(`${address}/api/workshops/${workshopId}/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ role: 'participant' }),
  })
  return resetLinkResponse.parse(await answer.json()).token
}

/** Where the WebSocket of a workshop is, without a query. */
export const socketAddress = (address: string, workshopId: string): string =>
  `${address.replace('http', 'ws')}${syncPath}/${workshopId}`

/** A WebSocket that a program opens with a session, which a browser would send by itself. */
const socketWith = (cookie: string): typeof globalThis.WebSocket =>
  class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } })
    }
  } as unknown as typeof globalThis.WebSocket

/** A stock y-websocket client of someone who joined, in sync. */
export const connectWith = async (address: string, workshopId: string, cookie: string): Promise<WebsocketProvider> => {
  const base = `${address.replace('http', 'ws')}${syncPath}`
  const provider = new WebsocketProvider(base, workshopId, new Y.Doc(), {
    WebSocketPolyfill: socketWith(cookie),
    disableBc: true,
  })
  await new Promise((resolve) => provider.once('sync', resolve))
  return provider
}

/** Joins with an invitation, and connects. */
export const connect = async (address: string, workshopId: string, token: string): Promise<WebsocketProvider> =>
  connectWith(address, workshopId, await join(address, workshopId, token))
