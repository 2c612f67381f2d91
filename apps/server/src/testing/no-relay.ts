import type { RoomRelay } from '../rooms/relay.ts'

/** A server alone, that nobody hears. */
export const noRelay: RoomRelay = {
  follow: async () => ({ attach: () => {}, [Symbol.asyncDispose]: async () => {} }),
  tellChanged: () => {},
  onHeld: () => {},
  onLogged: () => {},
  onPresence: () => {},
}
