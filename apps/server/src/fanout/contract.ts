import type { ChangedTopic } from '@filrouge/protocol'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FanOut, NodeMessage } from './port.ts'

const changed = (topic: ChangedTopic): NodeMessage => ({ type: 'changed', topic })
const patience = { timeout: 10_000 }

/** What every fan-out must do; `join` adds one more server to those that hear each other in this test. */
export const describeFanOut = (name: string, join: () => Promise<FanOut>): void => {
  describe(`${name}: messages between servers`, () => {
    let here: FanOut
    let there: FanOut
    beforeEach(async () => {
      ;[here, there] = await Promise.all([join(), join()])
    })
    afterEach(async () => {
      await here[Symbol.asyncDispose]()
      await there[Symbol.asyncDispose]()
    })

    test('reach the other server whole, in order and once, with the sender’s name', async () => {
      const heard: unknown[] = []
      await using _subscription = await there.subscribe('one', (message, nodeId) => heard.push([message, nodeId]))
      const messages: NodeMessage[] = [
        { type: 'update', after: 3, upTo: 5, update: Uint8Array.from({ length: 70_000 }, (_, index) => index) },
        { type: 'unsaved', update: Uint8Array.of(0, 255) },
        { type: 'presence', update: Uint8Array.of(1) },
        { type: 'query' },
        changed('facilitation'),
      ]
      for (const message of messages) here.publish('one', message)
      await vi.waitFor(() => expect(heard).toHaveLength(messages.length), patience)
      expect(heard).toEqual(messages.map((message) => [message, here.nodeId]))
    })

    test('are not heard by the sender, nor in another workshop, nor after the subscription ends', async () => {
      const heard: string[] = []
      const hear = (who: string) => (message: NodeMessage) => heard.push(`${who} ${message.type}`)
      await using _own = await here.subscribe('one', hear('sender'))
      await using _other = await there.subscribe('two', hear('other workshop'))
      const ended = await there.subscribe('one', hear('ended'))
      await ended[Symbol.asyncDispose]()
      await using _last = await there.subscribe('one', hear('subscriber'))
      here.publish('one', changed('access'))
      await vi.waitFor(() => expect(heard).not.toEqual([]), patience)
      expect(heard).toEqual(['subscriber changed'])
    })

    test('a server that leaves is told as gone to those that heard it', async () => {
      const heard: string[] = []
      const watcher = { lost: vi.fn(), restored: vi.fn(), nodeGone: (nodeId: string) => heard.push(nodeId), nodeBack: vi.fn() }
      using _watch = there.watch(watcher)
      await using _subscription = await there.subscribe('one', (message) => heard.push(message.type))
      here.publish('one', changed('access'))
      await vi.waitFor(() => expect(heard).toEqual(['changed']), patience)
      await here[Symbol.asyncDispose]()
      await vi.waitFor(() => expect(heard).toEqual(['changed', here.nodeId]), patience)
    })
  })
}
