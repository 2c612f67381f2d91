import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { presenceOf } from '../testing/presence-of.ts'
import { Presence } from './presence.ts'

/** A client's own awareness, as a stock client keeps it. */
const clientOf = (id: number): Awareness => {
  const doc = new Y.Doc()
  doc.clientID = id
  const awareness = new Awareness(doc)
  doc.on('destroy', () => {})
  return awareness
}

const say = (awareness: Awareness, state: Record<string, unknown> | null): Uint8Array => {
  awareness.setLocalState(state)
  return encodeAwarenessUpdate(awareness, [awareness.clientID])
}

const repeat = (awareness: Awareness): Uint8Array => encodeAwarenessUpdate(awareness, [awareness.clientID])

/** Everything that a stock client knows, as some of them say it when they reconnect. */
const sayAll = (awareness: Awareness): Uint8Array => encodeAwarenessUpdate(awareness, [...awareness.getStates().keys()])

/** A connection is named after its person, and numbered where they have several; another server is called far. */
const personOf = (owner: string): string | null => (owner === 'far' ? null : (owner.split(' ')[0] ?? null))

const open = (): Presence<string> => new Presence(personOf)

/** What someone sees who hears the messages. */
const seen = (...messages: (Uint8Array | null)[]): Record<string, unknown> => {
  const awareness = clientOf(999)
  awareness.setLocalState(null)
  for (const message of messages) if (message) applyAwarenessUpdate(awareness, message, 'test')
  const states = Object.fromEntries(awareness.getStates())
  awareness.destroy()
  return states
}

describe('presence', () => {
  test('tells who is here, and what changed since it was settled', () => {
    const presence = open()
    const [ann, bob] = [clientOf(1), clientOf(2)]
    presence.take('ann', say(ann, { name: 'Ann' }))
    presence.take('bob', say(bob, { name: 'Bob' }))
    expect(seen(presence.changes())).toEqual({ 1: { name: 'Ann' }, 2: { name: 'Bob' } })
    presence.settle()
    expect(presence.hasChanged).toBe(false)
    presence.take('bob', say(bob, { name: 'Bob', cursor: 1 }))
    expect(seen(presence.changes())).toEqual({ 2: { name: 'Bob', cursor: 1 } })
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann' }, 2: { name: 'Bob', cursor: 1 } })
  })

  test('of a connection that ends goes for everyone', () => {
    const presence = open()
    presence.take('ann', say(clientOf(1), { name: 'Ann' }))
    const before = presence.present()
    presence.settle()
    presence.leave('ann')
    expect(seen(before, presence.changes())).toEqual({})
    expect(presence.present()).toBeNull()
  })

  test('of a client that reconnects stays when its former connection ends later', () => {
    const presence = open()
    const ann = clientOf(1)
    presence.take('ann 1', say(ann, { name: 'Ann' }))
    presence.take('ann 2', repeat(ann))
    presence.leave('ann 1')
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann' } })
  })

  test('of a client that comes back with the clock at which it was seen off is seen by all', () => {
    const presence = open()
    const ann = clientOf(1)
    presence.take('ann 1', say(ann, { name: 'Ann' }))
    const heard = [presence.changes()]
    presence.settle()
    presence.leave('ann 1')
    heard.push(presence.changes())
    presence.settle()
    presence.take('ann 2', repeat(ann))
    heard.push(presence.changes())
    expect(seen(...heard)).toEqual({ 1: { name: 'Ann' } })
  })

  test('repeated unchanged by others changes nothing, nor do they make someone vanish', () => {
    const presence = open()
    const [ann, bob] = [clientOf(1), clientOf(2)]
    const early = say(ann, { name: 'Ann' })
    presence.take('ann', early)
    presence.take('bob', say(bob, { name: 'Bob' }))
    presence.settle()
    presence.take('bob', early)
    expect(presence.hasChanged).toBe(false)
    ann.setLocalState(null)
    presence.take('bob', early)
    presence.leave('bob')
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann' } })
  })

  // W14 of packages/protocol/SPEC.md
  test('of a client is its person’s alone, whatever strangers say of it, and whenever', () => {
    const who = fc.constantFrom('ann 1', 'ann 2', 'mallory 1', 'mallory 2')
    const what = fc.constantFrom('move', 'repeat', 'vanish', 'leave')
    const step = fc.record({ who, what, clock: fc.constantFrom(0, 1, 2, 5, 2 ** 32, 2 ** 50) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const [presence, without] = [open(), open()]
        const ann = clientOf(1)
        for (const each of [presence, without]) each.take('ann 1', repeat(ann))
        for (const [index, { who, what, clock }] of steps.entries()) {
          const isAnn = personOf(who) === 'ann'
          const message = isAnn
            ? { move: () => say(ann, { index }), repeat: () => repeat(ann), vanish: () => say(ann, null) }
            : { move: () => presenceOf(1, clock, { index }), repeat: () => repeat(ann), vanish: () => presenceOf(1, clock, null) }
          const update = what === 'leave' ? null : message[what]()
          for (const each of isAnn ? [presence, without] : [presence]) {
            if (update) each.take(who, update)
            else each.leave(who)
          }
        }
        expect(presence.everything()).toEqual(without.everything())
        ann.destroy()
      }),
    )
  })

  test('of someone whose echo comes once they are gone stays gone, and they come back', () => {
    const presence = open()
    const [ann, bob] = [clientOf(1), clientOf(2)]
    presence.take('ann 1', say(ann, { name: 'Ann' }))
    presence.take('bob', say(bob, { name: 'Bob' }))
    presence.leave('ann 1')
    presence.take('bob', repeat(ann))
    expect(seen(presence.present())).toEqual({ 2: { name: 'Bob' } })
    presence.take('ann 2', repeat(ann))
    presence.leave('bob')
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann' } })
  })

  // W14
  test.each([
    { whose: 'their own other tab’s', echoing: 'ann 2', speak: 'here' },
    { whose: 'somebody’s of another server', echoing: 'bob', speak: 'far' },
  ] as const)('that is echoed late, $whose, brings back nobody who has left', ({ echoing, speak }) => {
    const presence = open()
    const [ann, other] = [clientOf(1), clientOf(2)]
    const tell = (update: Uint8Array): void =>
      speak === 'far' ? presence.takeFromServer('far', update) : presence.take('ann 1', update)
    tell(say(ann, { name: 'Ann' }))
    presence.take(echoing, say(other, { name: 'Other' }))
    tell(say(ann, { name: 'Ann', cursor: 1 }))
    const echo = repeat(ann)
    tell(say(ann, null))
    presence.take(echoing, echo)
    expect(Object.keys(seen(presence.present()))).toEqual(['2'])
    // Whoever comes back says more than was heard when they left.
    presence.take(echoing, say(ann, { name: 'Ann' }))
    expect(Object.keys(seen(presence.present()))).toEqual(['1', '2'])
  })

  test('that others echo to a server that was just started is of those who come and introduce themselves', () => {
    const presence = open()
    const [ann, bob] = [clientOf(1), clientOf(2)]
    applyAwarenessUpdate(bob, say(ann, { name: 'Ann' }), 'former server')
    presence.take('bob 1', sayAll(bob))
    presence.take('ann', repeat(ann))
    presence.leave('bob 1')
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann' } })
    // Bob's as well, though he has not said so alone.
    presence.take('bob 2', sayAll(bob))
    presence.leave('ann')
    expect(Object.keys(seen(presence.present()))).toEqual(['2'])
  })

  test('of one person’s tabs is of one client each: the end of one is the end of none else', () => {
    const presence = open()
    const tabs = [clientOf(1), clientOf(2)]
    for (const [index, tab] of tabs.entries()) presence.take(`ann ${index}`, say(tab, { index }))
    for (const [index, tab] of tabs.entries()) presence.take(`ann ${1 - index}`, repeat(tab))
    presence.leave('ann 0')
    expect(seen(presence.present())).toEqual({ 2: { index: 1 } })
  })

  // W14
  test('of a client on another server is of whoever introduces themselves as it, since its connection may have moved here', () => {
    const presence = open()
    const ann = clientOf(1)
    presence.takeFromServer('far', say(ann, { name: 'Ann' }))
    // An echo, by someone who shows nothing of their own.
    presence.take('bob', repeat(ann))
    presence.take('ann', repeat(ann))
    for (const owner of ['bob', 'far']) presence.leave(owner)
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann' } })
  })

  // W14
  test('of a client that moved to another server, or that a stranger there speaks of, is still its person’s here', () => {
    const presence = open()
    const ann = clientOf(1)
    presence.take('ann 1', say(ann, { name: 'Ann' }))
    presence.takeFromServer('far', presenceOf(1, 5, { name: 'Mallory' }))
    presence.take('mallory', presenceOf(1, 6, { name: 'Mallory' }))
    applyAwarenessUpdate(ann, presence.present() ?? new Uint8Array(), 'server')
    presence.take('ann 1', say(ann, { name: 'Ann' }))
    for (const owner of ['mallory', 'far']) presence.leave(owner)
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann' } })
  })

  // W15
  test('of any clock is never malformed, nor are its echoes, and nobody is silenced by it', () => {
    const clock = fc.oneof(fc.constantFrom(2 ** 32, 2 ** 32 + 1, 2 ** 50, 2 ** 53 - 1), fc.nat(5))
    const step = fc.record({ client: fc.constantFrom(1, 2, 3), clock, by: fc.constantFrom('mallory 1', 'mallory 2', 'far') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const presence = open()
        const [ann, bob] = [clientOf(1), clientOf(2)]
        const people = [
          ['ann', ann],
          ['bob', bob],
        ] as const
        const flush = (): void => {
          const changes = presence.changes()
          presence.settle()
          if (!changes) return
          for (const [name, awareness] of people) {
            applyAwarenessUpdate(awareness, changes, 'server')
            presence.take(name, sayAll(awareness))
          }
        }
        for (const [name, awareness] of people) presence.take(name, repeat(awareness))
        for (const [index, { client, clock, by }] of steps.entries()) {
          // No further than another server lets its clients go.
          if (by === 'far') presence.takeFromServer(by, presenceOf(client, Math.min(clock, 2 ** 32 + 1), { index }))
          else presence.take(by, presenceOf(client, clock, { index }))
          flush()
        }
        for (const owner of ['mallory 1', 'mallory 2', 'far']) presence.leave(owner)
        flush()
        for (const [name, awareness] of people) presence.take(name, say(awareness, { name }))
        expect(seen(presence.present())).toMatchObject({ 1: { name: 'ann' }, 2: { name: 'bob' } })
        for (const [, awareness] of people) awareness.destroy()
      }),
    )
  })

  // W15
  test('of a clock beyond what a client can have counted is left out, and what goes on step by step is not', () => {
    const presence = open()
    for (const clock of [2 ** 32 + 1, 2 ** 50, Number.MAX_SAFE_INTEGER]) presence.take('mallory', presenceOf(9, clock, {}))
    expect(presence.present()).toBeNull()
    presence.take('mallory', presenceOf(9, 2 ** 32, { a: 1 }))
    // The same clock again, to which the server adds one.
    presence.take('mallory', presenceOf(9, 2 ** 32, { a: 2 }))
    presence.take('mallory', presenceOf(9, 2 ** 32 + 2, { a: 3 }))
    presence.take('mallory', presenceOf(9, 2 ** 33, { a: 4 }))
    expect(seen(presence.present())).toEqual({ 9: { a: 3 } })
  })

  test('of a number that is none is never taken', () => {
    const notANumber = [...Array(160).fill(0x80), 0]
    const state = [2, ...new TextEncoder().encode('{}')]
    for (const entry of [
      [9, ...notANumber],
      [...notANumber, 1],
    ]) {
      const presence = open()
      try {
        presence.take('mallory', Uint8Array.of(1, ...entry, ...state))
      } catch {
        // As malformed as what ends too early.
      }
      expect(presence.everything()).toBeNull()
    }
  })

  test('whose clock is set back is still the latest of its own connection', () => {
    const presence = open()
    const ann = clientOf(1)
    for (let index = 0; index < 5; index++) presence.take('ann', say(ann, { cursor: index }))
    const heard = [presence.changes()]
    presence.settle()
    presence.take('ann', say(clientOf(1), { cursor: 'again' }))
    heard.push(presence.changes())
    expect(seen(...heard)).toEqual({ 1: { cursor: 'again' } })
  })

  test('of another server’s clients goes with the server, unless they came here meanwhile', () => {
    const presence = open()
    const [ann, bob] = [clientOf(1), clientOf(2)]
    const both = [say(ann, { name: 'Ann' }), say(bob, { name: 'Bob' })]
    for (const message of both) presence.takeFromServer('far', message)
    presence.take('here', repeat(ann))
    presence.leave('far')
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann' } })
  })

  test('of clients that moved to another server is that server’s to end', () => {
    const presence = open()
    const ann = clientOf(1)
    presence.take('here', say(ann, { name: 'Ann' }))
    presence.takeFromServer('far', say(ann, { name: 'Ann', cursor: 1 }))
    presence.leave('here')
    expect(seen(presence.present())).toEqual({ 1: { name: 'Ann', cursor: 1 } })
    presence.leave('far')
    expect(presence.present()).toBeNull()
  })

  test('that is malformed changes nothing', () => {
    const presence = open()
    const message = say(clientOf(1), { name: 'Ann' })
    fc.assert(
      fc.property(fc.nat(message.length - 1), (length) => {
        expect(() => presence.take('ann', message.slice(0, length))).toThrow()
        expect(presence.hasChanged).toBe(false)
      }),
    )
  })

  // W15 of packages/protocol/SPEC.md
  test('of one connection is bounded in clients, and what is remembered of those gone is too', () => {
    const presence = open()
    for (let id = 1; id <= 40; id++) presence.take('flood', say(clientOf(id), { id }))
    expect(Object.keys(seen(presence.present()))).toHaveLength(32)
    for (let round = 0; round < 30; round++) {
      for (let id = 0; id < 30; id++) presence.take(`${round}`, say(clientOf(1000 + round * 30 + id), { id }))
      presence.leave(`${round}`)
      presence.settle()
    }
    const everything = presence.everything() ?? new Uint8Array()
    expect(((everything[0] ?? 0) % 128) | ((everything[1] ?? 0) << 7)).toBe(32 + 500)
  })

  // W15
  test('of one connection is bounded where it takes over what others said, and where it brings back those gone', () => {
    const presence = open()
    for (let round = 0; round < 50; round++) {
      const clients = Array.from({ length: 20 }, (_, index) => clientOf(1 + round * 20 + index))
      for (const client of clients) presence.take('helper', say(client, { a: 'x' }))
      if (round % 2 === 0) presence.leave('helper')
      for (const client of clients) presence.take('hoarder', say(client, { a: 'x'.repeat(4000) }))
      presence.leave('helper')
      presence.settle()
    }
    expect(Object.keys(seen(presence.present()))).toHaveLength(32)
  })

  test('of a connection whose clients have gone has room for others', () => {
    const presence = open()
    for (let id = 1; id <= 40; id++) {
      const client = clientOf(id)
      presence.take('ann', say(client, { a: 'x'.repeat(60_000) }))
      if (id < 40) presence.take('ann', say(client, null))
    }
    expect(Object.keys(seen(presence.present()))).toEqual(['40'])
  })

  // W15
  test('of too much in one message is left out unread, and taken from another server, which speaks for many', () => {
    const [presence, far] = [open(), open()]
    const crowd = Array.from({ length: 1001 }, (_, index) => clientOf(1 + index))
    for (const [index, client] of crowd.entries()) far.take(`${index}`, say(client, {}))
    const many = far.present() ?? new Uint8Array()
    for (const [index, client] of crowd.slice(0, 20).entries()) far.take(`${index}`, say(client, { a: 'x'.repeat(60_000) }))
    const long = far.present() ?? new Uint8Array()
    presence.take('ann', many)
    presence.take('ann', new Uint8Array(1024 * 1024 + 1).fill(255))
    expect(presence.present()).toBeNull()
    for (const update of [many, long]) presence.takeFromServer('far', update)
    expect(seen(presence.present())).toEqual(seen(far.present()))
  })

  test('of those gone takes no room, however it was said', () => {
    const presence = open()
    const [ann, bob] = [clientOf(1), clientOf(2)]
    presence.take('ann', say(ann, { name: 'Ann' }))
    presence.take('bob', say(bob, { name: 'Bob' }))
    const null1000 = `null${' '.repeat(996)}`
    presence.take('ann', Uint8Array.of(1, 1, 9, 0xe8, 0x07, ...new TextEncoder().encode(null1000)))
    expect(seen(presence.everything())).toEqual({ 2: { name: 'Bob' } })
    expect(presence.everything()?.length).toBeLessThan(100)
  })

  test('one connection shows so many bytes, however it spreads them; what is more is left out, and short states are not', () => {
    const presence = open()
    for (let id = 1; id <= 8; id++) presence.take('hoarder', say(clientOf(id), { a: 'x'.repeat(60_000) }))
    presence.take('hoarder', say(clientOf(9), { a: 'x' }))
    presence.take('ann', say(clientOf(10), { a: 'x'.repeat(60_000) }))
    expect(Object.keys(seen(presence.present()))).toEqual(['1', '2', '9', '10'])
  })

  test('reaches someone who hears everything after missing some as it reached the others', () => {
    const step = fc.record({ who: fc.nat(3), what: fc.constantFrom('say', 'repeat', 'leave', 'tell') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const presence = open()
        const clients = [1, 2, 3, 4].map(clientOf)
        const heard: (Uint8Array | null)[] = []
        for (const [index, { who, what }] of steps.entries()) {
          const client = clients[who]
          if (!client) continue
          if (what === 'say') presence.take(`${who}`, say(client, { index }))
          else if (what === 'repeat') presence.take(`${who}`, repeat(client))
          else if (what === 'leave') presence.leave(`${who}`)
          else {
            heard.push(presence.changes())
            presence.settle()
          }
        }
        heard.push(presence.changes())
        expect(seen(...heard)).toEqual(seen(presence.present()))
        expect(seen(heard[0] ?? null, presence.everything())).toEqual(seen(presence.present()))
        for (const client of clients) client.destroy()
      }),
    )
  })
})
