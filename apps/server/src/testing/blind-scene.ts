import { once } from 'node:events'
import { addRecord, readWorkshop } from '@filrouge/document'
import { roundResponse, roundsResponse } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import type { WebsocketProvider } from 'y-websocket'
import { connect, createWorkshop, join, socketAddress } from './visitors.ts'

/** One who joined: asks the server over HTTP with the session's cookie. */
export interface Visitor {
  cookie: string
  ask: (method: string, path: string, body?: unknown) => Promise<{ status: number; text: string }>
  /** The bytes at a path. */
  read: (path: string) => Promise<Uint8Array>
}

/** A workshop with two statements, a facilitator, three voters, an observer, a stranger, and all that reaches a socket. */
export interface BlindScene extends AsyncDisposable {
  facilitator: Visitor
  voters: readonly Visitor[]
  observer: Visitor
  stranger: Visitor
  statementIds: readonly string[]
  /** A stock client of the facilitator's, in sync. */
  provider: WebsocketProvider
  /** Types of the messages that reached an observer's socket since the last call. */
  framesSeen: () => number[]
  openRound: (isAnonymous: boolean) => Promise<string>
  rounds: () => Promise<readonly unknown[]>
}

const visitor = (address: string, workshopId: string, cookie: string): Visitor => ({
  cookie,
  ask: async (method, path, body) => {
    const answer = await fetch(`${address}/api/workshops/${workshopId}${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, text: await answer.text() }
  },
  read: async (path) => {
    const answer = await fetch(`${address}/api/workshops/${workshopId}${path}`, { headers: { cookie } })
    return new Uint8Array(await answer.arrayBuffer())
  },
})

/** An observer's socket with our own messages on, and the types of what it received. */
const listen = async (address: string, workshopId: string, cookie: string) => {
  const socket = new WebSocket(`${socketAddress(address, workshopId)}?extras=1`, { headers: { cookie } })
  const types: number[] = []
  socket.on('message', (data) => types.push(decoding.readVarUint(decoding.createDecoder(new Uint8Array(data as Buffer)))))
  await once(socket, 'open')
  return { types, close: () => socket.close() }
}

export const openBlindScene = async (address: string): Promise<BlindScene> => {
  const { workshopId, tokens } = await createWorkshop(address)
  const enter = async (token: string, name: string): Promise<Visitor> =>
    visitor(address, workshopId, await join(address, workshopId, token, { name, level: 'field' }))
  const facilitator = await enter(tokens.facilitator, 'Camille')
  const voters = [
    await enter(tokens.participant, 'Ann'),
    await enter(tokens.participant, 'Bob'),
    await enter(tokens.participant, 'Cy'),
  ]
  const observer = await enter(tokens.observer, 'Olive')
  const provider = await connect(address, workshopId, tokens.facilitator)
  const statementIds = [1, 2].map((number) =>
    addRecord(provider.doc, 'statements', { pillar: 'customerOrientation', text: `Statement ${number}` }),
  )
  const { types, close } = await listen(address, workshopId, observer.cookie)
  return {
    facilitator,
    voters,
    observer,
    stranger: visitor(address, workshopId, ''),
    statementIds,
    provider,
    framesSeen: () => types.splice(0),
    openRound: async (isAnonymous) => {
      const items = statementIds.map((recordId) => ({ collection: 'statements', recordId, field: 'current' }))
      const { status, text } = await facilitator.ask('POST', '/rounds', { items, isAnonymous, maskingThreshold: 3 })
      if (status !== 201) throw new Error(`the round was refused: ${text}`)
      return roundResponse.parse(JSON.parse(text)).id
    },
    rounds: async () => roundsResponse.parse(JSON.parse((await observer.ask('GET', '/rounds')).text)).rounds,
    [Symbol.asyncDispose]: async () => {
      close()
      provider.destroy()
    },
  }
}

/** What a document says of scores. */
export const scoresIn = ({ doc }: Pick<WebsocketProvider, 'doc'>) => {
  const { statements, scoreResults } = readWorkshop(doc).workshop
  return { medians: statements.map(({ current }) => current), results: scoreResults }
}
