import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { refusal } from './refusal.ts'
import type { TransferGate } from './transfer-gate.ts'

/** Whoever has not sent, or read, all of it by then is cut off, in milliseconds. */
const mostMs = 5 * 60 * 1000

/**
 * Does the work once there is room for so many bytes of the request or its answer: room that is given back when the work is
 * done and the answer has left, or the client has. Throws the refusal when too many wait already, or the client has left;
 * one that takes too long is cut off.
 */
export const holdTransfer = <Result>(
  gate: TransferGate,
  context: Context,
  address: string,
  bytes: number,
  work: () => Promise<Result>,
): Promise<Result> => {
  const { incoming, outgoing } = context.env as HttpBindings
  const hasLeft = (): boolean => outgoing.closed || incoming.socket.destroyed
  const transfer = hasLeft() ? null : gate.enter(address, bytes)
  if (!transfer) throw refusal('tooMany')
  // Told as well for an answer that stands behind others on its connection.
  const over = new Promise<void>((resolve) => outgoing.once('close', resolve))
  const timer = setTimeout(() => incoming.socket.destroy(), mostMs)
  void over.then(() => clearTimeout(timer))
  const doInTurn = async (): Promise<Result> => {
    await Promise.race([transfer.whenReady, over])
    if (hasLeft()) throw refusal('tooMany')
    return work()
  }
  const done = doInTurn()
  void Promise.allSettled([done, over]).then(transfer.end)
  return done
}
