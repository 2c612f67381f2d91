import { encodeAwarenessUpdate } from 'y-protocols/awareness'

/** What an awareness says of one client with any clock, as a program may that is no stock client. */
export const presenceOf = (client: number, clock: number, state: unknown): Uint8Array => {
  const awareness = { states: new Map([[client, state]]), meta: new Map([[client, { clock }]]) }
  return encodeAwarenessUpdate(awareness as never, [client])
}
