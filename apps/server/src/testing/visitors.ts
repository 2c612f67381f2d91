import { createWorkshopResponse, resetLinkResponse, syncPath } from '@filrouge/protocol'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** A new empty workshop with its invitations. */
export const createWorkshop = async (address: string) => {
  const answer = await fetch(`${address}/api/workshops`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Aéroport', language: 'fr', template: 'empty' }),
  })
  return createWorkshopResponse.parse(await answer.json())
}

/** Joins with an invitation; the Cookie header of the session. */
export const join = async (address: string, workshopId: string, token: string): Promise<string> => {
  const answer = await fetch(`${address}/api/workshops/${workshopId}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name: 'Ann', companyFunction: 'Opérations', level: 'management' }),
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

/** A stock y-websocket client, in sync. */
export const connect = async (address: string, workshopId: string, token: string): Promise<WebsocketProvider> => {
  const base = `${address.replace('http', 'ws')}${syncPath}`
  const provider = new WebsocketProvider(base, workshopId, new Y.Doc(), { params: { token }, disableBc: true })
  await new Promise((resolve) => provider.once('sync', resolve))
  return provider
}
