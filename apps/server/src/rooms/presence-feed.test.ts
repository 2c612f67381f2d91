import { messageAwareness } from '@filrouge/protocol'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { Member } from './member.ts'
import { PresenceFeed } from './presence-feed.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A member that sees presence, and may lag. */
class Watcher implements Member {
  readonly awareness = new Awareness(new Y.Doc())
  readonly personId = `person ${this.awareness.clientID}`
  lags = false
  frames = 0

  send(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame)
    expect(decoding.readVarUint(decoder)).toBe(messageAwareness)
    this.frames++
    applyAwarenessUpdate(this.awareness, decoding.readVarUint8Array(decoder), 'server')
  }

  isLagging(): boolean {
    return this.lags
  }

  charge(): void {}

  requireMayEdit(): void {}

  acknowledge(): void {}

  changed(): void {}

  holding(): void {}

  say(state: Record<string, unknown>): Uint8Array {
    this.awareness.setLocalState(state)
    return encodeAwarenessUpdate(this.awareness, [this.awareness.clientID])
  }

  sees(other: Watcher): unknown {
    return this.awareness.getStates().get(other.awareness.clientID)
  }
}

const setUp = (count = 3) => {
  const members = Array.from({ length: count }, () => new Watcher())
  const own: Uint8Array[] = []
  const feed = new PresenceFeed(new Set(members), (update) => own.push(update))
  const [ann = new Watcher(), bob = new Watcher(), cleo = new Watcher()] = members
  return { members, ann, bob, cleo, own, feed }
}

// Rules of packages/protocol/SPEC.md
describe('the feed of presence', () => {
  test('W12 tells all that changed in one message, and nothing when nothing did', async () => {
    const { ann, bob, cleo, feed } = setUp()
    for (let cursor = 0; cursor < 10; cursor++) for (const each of [ann, bob]) feed.take(each, each.say({ cursor }))
    await vi.advanceTimersByTimeAsync(40)
    expect(cleo.frames).toBe(1)
    expect([cleo.sees(ann), cleo.sees(bob)]).toEqual([{ cursor: 9 }, { cursor: 9 }])
    await vi.advanceTimersByTimeAsync(1000)
    expect(cleo.frames).toBe(1)
  })

  test('W22 passes over who lags, and tells them everything once they have caught up', async () => {
    const { ann, bob, cleo, feed } = setUp()
    for (const each of [ann, bob]) feed.take(each, each.say({ cursor: 0 }))
    await vi.advanceTimersByTimeAsync(40)
    cleo.lags = true
    feed.take(ann, ann.say({ cursor: 1 }))
    feed.leave(bob)
    await vi.advanceTimersByTimeAsync(40)
    expect([cleo.frames, cleo.sees(ann), cleo.sees(bob)]).toEqual([1, { cursor: 0 }, { cursor: 0 }])
    cleo.lags = false
    await vi.advanceTimersByTimeAsync(40)
    expect([cleo.frames, cleo.sees(ann), cleo.sees(bob)]).toEqual([2, { cursor: 1 }, undefined])
  })

  test('tells other servers of our own members alone', async () => {
    const { ann, bob, own, feed } = setUp()
    feed.take(ann, ann.say({ name: 'Ann' }))
    const far = new Watcher()
    feed.takeFromServer('far', far.say({ name: 'Far' }))
    await vi.advanceTimersByTimeAsync(40)
    expect([bob.sees(ann), bob.sees(far)]).toEqual([{ name: 'Ann' }, { name: 'Far' }])
    const elsewhere = new Watcher()
    for (const update of [...own, feed.ours() ?? new Uint8Array()]) applyAwarenessUpdate(elsewhere.awareness, update, 'server')
    expect([elsewhere.sees(ann), elsewhere.sees(far)]).toEqual([{ name: 'Ann' }, undefined])
  })
})
