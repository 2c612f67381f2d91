import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardKinds } from './board.ts'
import { moveStage, stagesInOrder } from './stage-order.ts'
import { missingForTrust, nextStep, stageProgress } from './stage-progress.ts'
import { emptyWorkshop, type Workshop } from './workshop.ts'

const workshop = (draft: { [Name in keyof Workshop]?: unknown } = {}) =>
  ({ ...emptyWorkshop('Airport', 'en'), ...draft }) as Workshop
const noRoadmap = { workstreams: [] }
const settings = (more: object) => ({ ...emptyWorkshop('Airport', 'en').settings, ...more })
const factors = (count: number, levels: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ id: `f${index}`, order: `a${index}`, name: 'F', description: '', levels }))

describe('the order of stages', () => {
  const order = fc.option(fc.array(fc.constantFrom(...boardKinds), { maxLength: 12 }), { nil: undefined })

  test('every stage comes once, whatever the order says, and those that it names keep that order', () => {
    fc.assert(
      fc.property(order, (stageOrder) => {
        const ordered = stagesInOrder({ stageOrder })
        expect(ordered.toSorted()).toEqual(boardKinds.toSorted())
        const named = new Set(stageOrder)
        expect(ordered.filter((stage) => named.has(stage))).toEqual([...named])
      }),
    )
  })

  test('without an order it is the method’s; a stage left out stands after the one that the method puts before it', () => {
    expect(stagesInOrder({})).toEqual(boardKinds)
    expect(stagesInOrder({ stageOrder: ['roadmap', 'journey'] })).toEqual([
      'diagnostic',
      'strategicCanvas',
      'customers',
      'roadmap',
      'governance',
      'journey',
      'experiencePlatform',
      'competencyMap',
      'toolsAndData',
    ])
  })

  test('moving a stage there and back changes nothing; at either end it stays', () => {
    fc.assert(
      fc.property(order, fc.constantFrom(...boardKinds), (stageOrder, stage) => {
        const before = stagesInOrder({ stageOrder })
        const after = moveStage({ stageOrder }, stage, 1)
        const back = moveStage({ stageOrder: after }, stage, -1)
        expect(before.at(-1) === stage ? after : back).toEqual(before)
      }),
    )
  })
})

describe('progress', () => {
  test('in an empty workshop every stage misses, and the first step is to write choice criteria', () => {
    const progress = stageProgress(workshop(), noRoadmap)
    expect(progress.map(({ state }) => state)).toEqual(boardKinds.map(() => 'missing'))
    expect(nextStep(progress)).toMatchObject({ aim: 'firstRoadmap', wanted: 3, check: { code: 'factors', done: 0 } })
  })

  test('a stage that has begun is started, and one whose checks are all met is done', () => {
    const stateOf = (draft: Parameters<typeof workshop>[0], stage: string) =>
      stageProgress(workshop(draft), noRoadmap).find((found) => found.stage === stage)?.state
    expect(stateOf({ factors: factors(2) }, 'strategicCanvas')).toBe('started')
    expect(stateOf({ sponsors: [{ id: 's' }], communications: [{ id: 'c' }] }, 'governance')).toBe('started')
    expect(
      stateOf(
        {
          sponsors: [{ id: 's' }],
          communications: [{ id: 'c' }],
          settings: settings({ nextReview: '2027-03-31', reviewCadenceMonths: 3 }),
          dimensions: [{ id: 'd', name: 'Ease' }],
          indicators: [{ id: 'i', measures: 'outcome', dimensionId: 'd', readings: {} }],
        },
        'governance',
      ),
    ).toBe('done')
  })

  test('“don’t know” is not held against a stage: four levels out of five are enough', () => {
    const players = [
      { id: 'us', kind: 'today' },
      { id: 'aim', kind: 'target' },
    ]
    const known = factors(8, { us: 3, aim: 6 })
    const check = (count: number) =>
      stageProgress(workshop({ players, factors: [...known.slice(0, count), ...factors(10 - count)] }), noRoadmap)
        .flatMap(({ checks }) => checks)
        .find(({ code }) => code === 'ourLevels')?.state
    expect([check(8), check(7), check(0)]).toEqual(['done', 'started', 'missing'])
  })

  test('a skipped stage is neither the next step nor missed', () => {
    const skipped = workshop({ settings: settings({ skippedStages: { strategicCanvas: true } }) })
    const progress = stageProgress(skipped, noRoadmap)
    expect(nextStep(progress)?.check.stage).not.toBe('strategicCanvas')
    expect(missingForTrust(progress).some(({ stage }) => stage === 'strategicCanvas')).toBe(false)
    expect(missingForTrust(stageProgress(workshop(), noRoadmap)).some(({ code }) => code === 'surveys')).toBe(true)
  })

  test('there is a next step until every stage that is not skipped is done', () => {
    const skippedStages = fc.dictionary(fc.constantFrom(...boardKinds), fc.constant(true as const))
    fc.assert(
      fc.property(skippedStages, fc.nat(9), (skipped, count) => {
        const progress = stageProgress(
          workshop({ settings: settings({ skippedStages: skipped }), factors: factors(count) }),
          noRoadmap,
        )
        const isAllDone = progress.every(({ isSkipped, state }) => isSkipped || state === 'done')
        expect(nextStep(progress) === null).toBe(isAllDone)
      }),
    )
  })
})
