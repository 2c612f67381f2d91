import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { refusal } from './refusal.ts'
import type { TransferGate } from './transfer-gate.ts'

/** Whoever sends, or takes, nothing for so long is cut off, and whoever is not through by then, in milliseconds. */
export interface Patience {
  idleMs: number
  mostMs: number
}

/** A slow reader's system takes a long answer in pieces of more than a megabyte. */
const usual: Patience = { idleMs: 60 * 1000, mostMs: 10 * 60 * 1000 }

/** Cuts a client off that takes too long, until its answer has left. */
const cutOffTheSlow = ({ incoming, outgoing }: HttpBindings, { idleMs, mostMs }: Patience, over: Promise<void>): void => {
  const timer = setTimeout(() => incoming.socket.destroy(), mostMs)
  void over.then(() => clearTimeout(timer))
  // Not called while the system takes some of a long answer, though all of it was written at once.
  outgoing.setTimeout(idleMs, () => {
    const isServersTurn = incoming.complete && !outgoing.headersSent
    if (!isServersTurn) incoming.socket.destroy()
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
