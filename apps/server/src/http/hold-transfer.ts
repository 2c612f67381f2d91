import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { refusal } from './refusal.ts'
import type { TransferGate } from './transfer-gate.ts'

/** How slow a client may be before it is cut off. Times in milliseconds. */
export interface Patience {
  /** How long it may send, or take, nothing to begin with. Each byte that is sent or taken gives it more time ... */
  firstMs: number
  /** ... as this speed would take for it, ... */
  leastBytesPerMs: number
  /** ... and never more than this at once, so that nobody saves up time to be idle in. */
  idleMs: number
  /** By when all must be through. */
  mostMs: number
  tickMs: number
}

/**
 * 16 KiB a second is what the worst of mobile networks give, and makes those who hold room for nothing pay for it. A slow
 * reader's system takes a long answer in pieces of more than a megabyte: at that speed one a minute.
 */
const usual: Patience = {
  firstMs: 10 * 1000,
  leastBytesPerMs: (16 * 1024) / 1000,
  idleMs: 60 * 1000,
  mostMs: 10 * 60 * 1000,
  tickMs: 1000,
}

/** Cuts a client off that takes too long, until its answer has left. */
const cutOffTheSlow = ({ incoming, outgoing }: HttpBindings, patience: Patience, over: Promise<void>): void => {
  const { socket } = incoming
  const countMoved = (): number => socket.bytesRead + socket.bytesWritten
  let moved = countMoved()
  let leftMs = patience.firstMs
  let allMs = patience.mostMs
  // Counted in ticks: a server that is held up itself holds nobody to its time.
  const tick = (): void => {
    const gainedMs = (countMoved() - moved) / patience.leastBytesPerMs
    moved = countMoved()
    const isServersTurn = incoming.complete && !outgoing.headersSent
    leftMs = Math.min(leftMs + gainedMs - (isServersTurn ? 0 : patience.tickMs), patience.idleMs)
    allMs -= patience.tickMs
    if (leftMs <= 0 || allMs <= 0) socket.destroy()
  }
  const ticking = setInterval(tick, patience.tickMs)
  void over.then(() => clearInterval(ticking))
  // In the place of the server's own clock.
  outgoing.setTimeout(0)
}

const pieceBytes = 64 * 1024

/** A long answer that leaves piece by piece: of one that is written at once, nobody sees how fast it is taken. */
export const inPieces = (bytes: Uint8Array): ReadableStream<Uint8Array> => {
  let offset = 0
  return new ReadableStream({
    pull: (controller) => {
      if (offset < bytes.length) controller.enqueue(bytes.subarray(offset, offset + pieceBytes))
      offset += pieceBytes
      if (offset >= bytes.length) controller.close()
    },
  })
}

/**
 * Does the work once there is room for so many bytes of the request or its answer: room that is given back when the work is
 * done and the answer has left, or the client has. Throws the refusal when too many wait already, or the client has left;
 * one that takes too long, once it is its turn, is cut off.
 */
export const holdTransfer = <Result>(
  gate: TransferGate,
  context: Context,
  address: string,
  bytes: number,
  work: () => Promise<Result>,
  patience = usual,
): Promise<Result> => {
  const { incoming, outgoing } = context.env as HttpBindings
  const hasLeft = (): boolean => outgoing.closed || incoming.socket.destroyed
  const transfer = hasLeft() ? null : gate.enter(address, bytes)
  if (!transfer) throw refusal('tooMany')
  // Told as well for an answer that stands behind others on its connection.
  const over = new Promise<void>((resolve) => outgoing.once('close', resolve))
  const doInTurn = async (): Promise<Result> => {
    await Promise.race([transfer.whenReady, over])
    if (hasLeft()) throw refusal('tooMany')
    cutOffTheSlow(context.env as HttpBindings, patience, over)
    return work()
  }
  const done = doInTurn()
  void Promise.allSettled([done, over]).then(transfer.end)
  return done
}
