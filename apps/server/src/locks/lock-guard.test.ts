import {
  addRecord,
  createUndoManager,
  readWorkshop,
  removeRecord,
  transact,
  updateRecord,
  updateSettings,
} from '@filrouge/document'
import { collectionsOfBoards } from '@filrouge/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { UnknownDependencyError } from '../updates/place.ts'
import { LockGuard, type LockVerdict } from './lock-guard.ts'

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** What one person's edits send. */
const updateOf = (doc: Y.Doc, edits: () => void): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  const deletesToo: Uint8Array[] = []
  const collect = (update: Uint8Array): void => void deletesToo.push(update)
  doc.on('update', collect)
  edits()
  doc.off('update', collect)
  return deletesToo.length > 0 ? Y.mergeUpdates(deletesToo) : Y.encodeStateAsUpdate(doc, before)
}

/** A workshop with two factors and a player, a moment, and a note on the whiteboard. */
const workshop = () => {
  const doc = new Y.Doc()
  const quality = addRecord(doc, 'factors', { name: 'Qualité', description: 'Ce que l’on touche' })
  const price = addRecord(doc, 'factors', { name: 'Prix' })
  const us = addRecord(doc, 'players', { name: 'Nous', kind: 'today' })
  updateRecord(doc, 'factors', quality, { levels: { [us]: 4 } })
  const phase = addRecord(doc, 'phases', {
    name: 'Avant',
    period: 'before',
    journeyId: addRecord(doc, 'journeys', { name: 'Départ', state: 'today' }),
  })
  const moment = addRecord(doc, 'moments', { name: 'Réserver', phaseId: phase, factors: { [quality]: true } })
  doc.getMap('drawing').set('shape:note', { text: 'Une idée' })
  return { doc, quality, price, us, moment }
}

const canvasOf = (doc: Y.Doc) => {
  const { factors, players } = readWorkshop(doc).workshop
  return { factors, players }
}

const refused = (verdict: LockVerdict): Uint8Array => {
  if (verdict.isAllowed || !verdict.counterEdit) throw new Error('a counter-edit was expected')
  return verdict.counterEdit
}

test('an edit of another board passes, and changes nothing else', () => {
  const { doc, moment } = workshop()
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const ann = copyOf(doc)
  expect(
    guard.judge(
      updateOf(ann, () => updateRecord(ann, 'moments', moment, { name: 'Choisir' })),
      'edit',
    ),
  ).toEqual({ isAllowed: true })
})

test('an edit of a locked board is undone for everyone, its author included', () => {
  const { doc, quality, us } = workshop()
  const before = canvasOf(doc)
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const ann = copyOf(doc)
  const edit = updateOf(ann, () =>
    transact(ann, () => updateRecord(ann, 'factors', quality, { name: 'Choix', levels: { [us]: 9 } })),
  )
  const counterEdit = refused(guard.judge(edit, 'edit'))
  for (const reader of [doc, ann]) {
    Y.applyUpdate(reader, edit)
    Y.applyUpdate(reader, counterEdit)
    expect(canvasOf(reader)).toEqual(before)
  }
})

test('a record removed from a locked board comes back whole, with its texts and the links to it', () => {
  const { doc, quality } = workshop()
  const before = readWorkshop(doc).workshop
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const ann = copyOf(doc)
  const edit = updateOf(ann, () => removeRecord(ann, 'factors', quality))
  Y.applyUpdate(ann, refused(guard.judge(edit, 'edit')))
  expect(readWorkshop(ann).workshop).toEqual(before)
})

test('an edit that also takes a note off the whiteboard is undone as a whole', () => {
  const { doc } = workshop()
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const ann = copyOf(doc)
  const edit = updateOf(ann, () =>
    transact(ann, () => {
      addRecord(ann, 'factors', { name: 'Une idée' })
      ann.getMap('drawing').delete('shape:note')
    }),
  )
  Y.applyUpdate(ann, refused(guard.judge(edit, 'edit')))
  expect(canvasOf(ann)).toEqual(canvasOf(doc))
  expect(ann.getMap('drawing').toJSON()).toEqual({ 'shape:note': { text: 'Une idée' } })
})

test('work from a time offline loses only what touched the locked board', () => {
  const { doc, quality, moment } = workshop()
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const ann = copyOf(doc)
  updateRecord(ann, 'factors', quality, { name: 'Choix' })
  updateRecord(ann, 'moments', moment, { name: 'Choisir' })
  addRecord(ann, 'factors', { name: 'Rapidité' })
  const catchUp = Y.encodeStateAsUpdate(ann, Y.encodeStateVector(doc))
  Y.applyUpdate(ann, refused(guard.judge(catchUp, 'catchUp')))
  expect(canvasOf(ann)).toEqual(canvasOf(doc))
  expect(readWorkshop(ann).workshop.moments.map(({ name }) => name)).toEqual(['Choisir'])
})

test('after an edit was undone its author goes on, and may try to redo it in vain', () => {
  const { doc, quality, moment } = workshop()
  const before = canvasOf(doc)
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const ann = copyOf(doc)
  const history = createUndoManager(ann)
  const forbidden = updateOf(ann, () => updateRecord(ann, 'factors', quality, { name: 'Choix' }))
  Y.applyUpdate(ann, refused(guard.judge(forbidden, 'edit')))
  const undone = updateOf(ann, () => void history.undo())
  const verdict = guard.judge(undone, 'edit')
  if (!verdict.isAllowed && verdict.counterEdit) Y.applyUpdate(ann, verdict.counterEdit)
  expect(canvasOf(ann)).toEqual(before)
  const allowed = updateOf(ann, () => updateRecord(ann, 'moments', moment, { name: 'Choisir' }))
  expect(guard.judge(allowed, 'edit')).toEqual({ isAllowed: true })
})

test('a locked roadmap keeps its weights, and the workshop may still be renamed', () => {
  const { doc } = workshop()
  updateSettings(doc, { name: 'Atelier', themeWeights: { 'factor:a': 2 } })
  using guard = new LockGuard(['roadmap'], [Y.encodeStateAsUpdate(doc)])
  const ann = copyOf(doc)
  const weights = updateOf(ann, () => updateSettings(ann, { themeWeights: { 'factor:a': 5 } }))
  Y.applyUpdate(ann, refused(guard.judge(weights, 'edit')))
  expect(readWorkshop(ann).workshop.settings).toEqual(readWorkshop(doc).workshop.settings)
  expect(
    guard.judge(
      updateOf(ann, () => updateSettings(ann, { name: 'Aéroport' })),
      'edit',
    ),
  ).toEqual({ isAllowed: true })
})

test("a facilitator's edits of a locked board stay", () => {
  const { doc, quality, price } = workshop()
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const facilitator = copyOf(doc)
  guard.follow(updateOf(facilitator, () => updateRecord(facilitator, 'factors', quality, { name: 'Choix' })))
  const ann = copyOf(facilitator)
  Y.applyUpdate(
    ann,
    refused(
      guard.judge(
        updateOf(ann, () => removeRecord(ann, 'factors', price)),
        'edit',
      ),
    ),
  )
  expect(canvasOf(ann)).toEqual(canvasOf(facilitator))
})

test('an update that builds on what is not here is told as such', () => {
  const { doc, quality } = workshop()
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const ann = copyOf(doc)
  updateOf(ann, () => updateRecord(ann, 'factors', quality, { name: 'Un' }))
  const second = updateOf(ann, () => updateRecord(ann, 'factors', quality, { name: 'Deux' }))
  expect(() => guard.judge(second, 'edit')).toThrow(UnknownDependencyError)
})

test('what was sent before the lock and waits for an edit to come is taken back when that comes', () => {
  const { doc, quality } = workshop()
  const facilitator = copyOf(doc)
  const awaited = updateOf(facilitator, () => updateRecord(facilitator, 'factors', quality, { name: 'Confort' }))
  const ann = copyOf(facilitator)
  const early = updateOf(ann, () => updateRecord(ann, 'factors', quality, { name: 'Choix' }))
  Y.applyUpdate(doc, early)
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const counterEdit = guard.follow(awaited)
  Y.applyUpdate(doc, awaited)
  expect(canvasOf(doc)).toEqual(canvasOf(ann))
  Y.applyUpdate(doc, counterEdit ?? new Uint8Array())
  expect(canvasOf(doc)).toEqual(canvasOf(facilitator))
})

test('what completes edits that were sent before the lock is taken back with all of them, deletions included', () => {
  const { doc } = workshop()
  const before = canvasOf(doc)
  const whole = Y.encodeStateAsUpdate(doc)
  const ann = copyOf(doc)
  let added: string
  const first = updateOf(ann, () => {
    addRecord(ann, 'factors', { name: 'Un' })
    added = addRecord(ann, 'factors', { name: 'Deux' })
  })
  const second = updateOf(ann, () => void addRecord(ann, 'factors', { name: 'Trois' }))
  const third = updateOf(ann, () => removeRecord(ann, 'factors', added as never))
  for (const late of [first, second]) {
    const early = [first, second, third].filter((update) => update !== late)
    using guard = new LockGuard(['strategicCanvas'], [whole, ...early])
    const counterEdit = refused(guard.judge(late, 'catchUp'))
    const [atLock, everyone] = [new Y.Doc(), new Y.Doc()]
    for (const update of [whole, ...early]) Y.applyUpdate(atLock, update)
    for (const update of [whole, ...early, late, counterEdit]) Y.applyUpdate(everyone, update)
    expect(canvasOf(everyone)).toEqual(canvasOf(atLock))
    if (late === first) expect(canvasOf(everyone)).toEqual(before)
  }
})

test('a facilitator’s edit that waits for the one that is judged stays', () => {
  const { doc, quality } = workshop()
  const whole = Y.encodeStateAsUpdate(doc)
  const ann = copyOf(doc)
  const awaited = updateOf(ann, () => void ann.getMap('notes').set('a', 1))
  const facilitator = copyOf(ann)
  const early = updateOf(facilitator, () =>
    transact(facilitator, () => {
      facilitator.getMap('notes').set('a', 2)
      updateRecord(facilitator, 'factors', quality, { name: 'Confort' })
    }),
  )
  using guard = new LockGuard(['strategicCanvas'], [whole])
  guard.followJudged(early)
  expect(guard.judge(awaited, 'catchUp')).toEqual({ isAllowed: true })
  expect(guard.canJudge(updateOf(facilitator, () => void facilitator.getMap('notes').set('b', 1)))).toBe(true)
})

test('an update is judged by its news, with what of it is here and waits', () => {
  const { doc } = workshop()
  const whole = Y.encodeStateAsUpdate(doc)
  const ann = copyOf(doc)
  const [one, two, three] = ['a', 'b', 'c'].map((key) => updateOf(ann, () => void ann.getMap('notes').set(key, 1))) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const waitsForNobody = Uint8Array.of(0, 1, 9, 1, 0, 1)
  using guard = new LockGuard(['strategicCanvas'], [whole, two, waitsForNobody])
  const [all, news] = [Y.mergeUpdates([one, two, three, waitsForNobody]), Y.mergeUpdates([one, three])]
  expect([guard.canJudge(all, news), guard.canJudge(all), guard.canJudge(news)]).toEqual([true, false, false])
  expect(guard.judge(all, 'catchUp', news)).toEqual({ isAllowed: true })
  expect(guard.canJudge(updateOf(ann, () => void ann.getMap('notes').set('d', 1)))).toBe(true)
})

test('edits of a facilitator’s that overtake each other both stay', () => {
  const { doc, quality } = workshop()
  using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
  const facilitator = copyOf(doc)
  const first = updateOf(facilitator, () => updateRecord(facilitator, 'factors', quality, { name: 'Confort' }))
  const second = updateOf(facilitator, () => updateRecord(facilitator, 'factors', quality, { name: 'Choix' }))
  expect([guard.follow(second), guard.follow(first)]).toEqual([null, null])
})

test('whatever people without the right to it do, a locked board stays as it was, and all converge', () => {
  const step = fc.record({
    act: fc.constantFrom('rename', 'level', 'remove', 'add', 'text', 'moment', 'note', 'wipe', 'undo'),
    who: fc.nat(1),
    which: fc.nat(5),
    isOffline: fc.boolean(),
    hearsFirst: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { doc, us, moment } = workshop()
      const before = canvasOf(doc)
      using guard = new LockGuard(['strategicCanvas'], [Y.encodeStateAsUpdate(doc)])
      const people = [copyOf(doc), copyOf(doc)].map((copy) => ({
        copy,
        history: createUndoManager(copy),
        inbox: [] as Uint8Array[],
      }))
      const hear = ({ copy, inbox }: (typeof people)[number]): void => {
        for (const heard of inbox.splice(0)) Y.applyUpdate(copy, heard)
      }
      for (const { act, who, which, isOffline, hearsFirst } of steps) {
        const person = people[who] as (typeof people)[number]
        const { copy, history } = person
        if (hearsFirst) hear(person)
        const ids = [...copy.getMap('factors').keys()]
        const id = ids[which % Math.max(1, ids.length)] as (typeof before.factors)[number]['id'] | undefined
        const update = updateOf(copy, () => {
          if (act === 'rename' && id) updateRecord(copy, 'factors', id, { name: `n${which}` })
          else if (act === 'level' && id) updateRecord(copy, 'factors', id, { levels: { [us]: which } })
          else if (act === 'remove' && id) removeRecord(copy, 'factors', id)
          else if (act === 'add') addRecord(copy, 'factors', { name: `f${which}` })
          else if (act === 'text' && id) updateRecord(copy, 'factors', id, { description: 'x'.repeat(which) })
          else if (act === 'moment') updateRecord(copy, 'moments', moment, { name: `m${which}` })
          else if (act === 'note') copy.getMap('drawing').set('shape:note', { text: `t${which}` })
          else if (act === 'wipe') for (const name of collectionsOfBoards(['strategicCanvas'])) copy.getMap(name).clear()
          else if (act === 'undo') history.undo()
        })
        const verdict = guard.judge(update, isOffline ? 'catchUp' : 'edit')
        const sent = verdict.isAllowed || !verdict.counterEdit ? [update] : [update, verdict.counterEdit]
        for (const told of sent) Y.applyUpdate(doc, told)
        for (const { inbox } of people) inbox.push(...sent)
        expect(canvasOf(doc)).toEqual(before)
      }
      for (const person of people) {
        hear(person)
        expect(readWorkshop(person.copy).workshop).toEqual(readWorkshop(doc).workshop)
        expect(person.copy.getMap('drawing').toJSON()).toEqual(doc.getMap('drawing').toJSON())
      }
    }),
  )
})

test('in whatever order edits come, before the lock and after, a locked board stays as it was when it was locked', () => {
  const step = fc.record({
    act: fc.constantFrom('rename', 'add', 'remove', 'note', 'both', 'meet'),
    who: fc.nat(2),
    which: fc.nat(5),
    at: fc.nat(1000),
    kind: fc.constantFrom('edit', 'catchUp', 'all'),
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), fc.nat(14), (steps, lockedAfter) => {
      const { doc } = workshop()
      const whole = Y.encodeStateAsUpdate(doc)
      const people = [copyOf(doc), copyOf(doc), copyOf(doc)] as const
      const sent = steps.map(({ act, who, which, at, kind }) => {
        const copy = people[who] ?? people[0]
        if (act === 'meet') Y.applyUpdate(copy, Y.encodeStateAsUpdate(people[which % 3] ?? copy))
        const ids = [...copy.getMap('factors').keys()]
        const id = ids[which % Math.max(1, ids.length)] as never
        const update = updateOf(copy, () => {
          if (act === 'add') addRecord(copy, 'factors', { name: `f${which}` })
          else if (act === 'note' || act === 'both' || act === 'meet') copy.getMap('notes').set(`n${which}`, at)
          if (id === undefined) return
          if (act === 'rename' || act === 'both') updateRecord(copy, 'factors', id, { name: `n${at}` })
          else if (act === 'remove') removeRecord(copy, 'factors', id)
        })
        return { update, at, kind, all: Y.encodeStateAsUpdate(copy) }
      })
      const inOrder = sent.toSorted((one, other) => one.at - other.at)
      const taken = [whole, ...inOrder.slice(0, lockedAfter).map(({ update }) => update)]
      const everyone = new Y.Doc()
      for (const update of taken) Y.applyUpdate(everyone, update)
      const before = canvasOf(everyone)
      using guard = new LockGuard(['strategicCanvas'], taken)
      for (const { update, all, kind } of inOrder.slice(lockedAfter)) {
        const given = kind === 'all' ? all : update
        if (!guard.canJudge(given)) continue
        const verdict = guard.judge(given, kind === 'edit' ? 'edit' : 'catchUp')
        Y.applyUpdate(everyone, given)
        if (!verdict.isAllowed && verdict.counterEdit) Y.applyUpdate(everyone, verdict.counterEdit)
        expect(canvasOf(everyone)).toEqual(before)
      }
    }),
    { numRuns: 300 },
  )
})
