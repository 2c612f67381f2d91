import { syncPath } from '@filrouge/protocol'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'

/** Joins by a link without a browser; the Cookie header of the session. */
export const joinByLink = async (link: URL, workshopId: string): Promise<string> => {
  const answer = await fetch(new URL(`/api/workshops/${workshopId}/join`, link), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.hash.slice(1), name: 'Programme', companyFunction: '', level: 'field' }),
  })
  if (!answer.ok) throw new Error(`joining was refused: ${answer.status}`)
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** A stock y-websocket client that came by a link, without any of our screens around it; resolves once it is in sync. */
export const connectRaw = async (address: string): Promise<WebsocketProvider> => {
  const link = new URL(address)
  const workshopId = link.pathname.split('/').at(-1) ?? ''
  const cookie = await joinByLink(link, workshopId)
  class SocketOfSession extends WebSocket {
    constructor(to: string | URL, protocols?: string | string[]) {
      super(to, protocols, { headers: { cookie } })
    }
  }
  const provider = new WebsocketProvider(`${link.origin.replace('http', 'ws')}${syncPath}`, workshopId, new Doc(), {
    WebSocketPolyfill: SocketOfSession as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return provider
}
