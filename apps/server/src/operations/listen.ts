import { once } from 'node:events'
import type { Server } from 'node:http'

/** Where a server listens, and the settings that say so. */
export interface ListenAt {
  port: number
  host: string
  variables: { port: string; host: string }
}

/** An address cannot be listened on; the message says which settings to change. */
export class ListenError extends Error {}

/** Resolves once the server listens. Rejects with a ListenError when it cannot. */
export const listen = async (server: Server, { port, host, variables }: ListenAt): Promise<void> => {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw new ListenError(
      isTaken
        ? `This port is taken by another program. Choose another one with ${variables.port}.`
        : `This address cannot be used. Change ${variables.host} or ${variables.port}.`,
      { cause: error },
    )
  }
}
