import { once } from 'node:events'
import { chmod, rm } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { z } from 'zod'

/** Where the server that holds a data folder takes orders from its own user, and from nobody else. */
const socketPath = (dataDir: string): string => join(dataDir, 'backup.sock')

const request = z.object({ folder: z.string().min(1) })
const answer = z.object({ error: z.string().nullable() })

const readLine = async (socket: Socket): Promise<string> => {
  let line = ''
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    line += String(chunk)
    if (line.includes('\n')) break
  }
  return line
}

const serve = async (socket: Socket, backUp: (folder: string) => Promise<void>): Promise<void> => {
  const { folder } = request.parse(JSON.parse(await readLine(socket)))
  const error = await backUp(folder).then(
    () => null,
    (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)),
  )
  socket.end(JSON.stringify({ error }))
}

/** Backs up on request of `askForBackup`, while the database is held by this process alone. */
export const acceptBackupRequests = async (
  dataDir: string,
  backUp: (folder: string) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<AsyncDisposable> => {
  const path = socketPath(dataDir)
  // Left behind by a server that was killed: we hold its database now.
  await rm(path, { force: true })
  const server = createServer((socket) => {
    socket.on('error', onError)
    serve(socket, backUp).catch((error: unknown) => {
      onError(error)
      socket.destroy()
    })
  })
  server.listen(path)
  await once(server, 'listening')
  await chmod(path, 0o600)
  return {
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}

/** Asks the server that holds the data folder to back it up. False when none does; throws with its reason when it cannot. */
export const askForBackup = async (dataDir: string, folder: string): Promise<boolean> => {
  const socket = connect(socketPath(dataDir))
  try {
    await once(socket, 'connect')
  } catch {
    return false
  }
  socket.write(`${JSON.stringify({ folder })}\n`)
  const { error } = answer.parse(JSON.parse(await text(socket)))
  if (error !== null) throw new Error(error)
  return true
}
