import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandTimer, remainingMs, type Timer, timer, timerCommand } from './facilitation.ts'

const started = commandTimer(null, { command: 'start', minutes: 5 }, 1000) as Timer

test('a timer counts down, and stays at zero', () => {
  expect(started).toEqual({ status: 'running', endsAt: 301_000, durationMs: 300_000 })
  expect(remainingMs(started, 61_000)).toBe(240_000)
  expect(remainingMs(started, 900_000)).toBe(0)
})

test('a pause keeps what is left, however long it lasts', () => {
  const paused = commandTimer(started, { command: 'pause' }, 61_000) as Timer
  expect(remainingMs(paused, 500_000)).toBe(240_000)
  const resumed = commandTimer(paused, { command: 'resume' }, 500_000) as Timer
  expect(resumed).toEqual({ status: 'running', endsAt: 740_000, durationMs: 300_000 })
})

test('a minute more after the end counts from now', () => {
  const extended = commandTimer(started, { command: 'extend', minutes: 1 }, 400_000) as Timer
  expect(extended).toEqual({ status: 'running', endsAt: 460_000, durationMs: 300_000 })
})

test('commands that mean nothing now change nothing', () => {
  for (const command of ['pause', 'resume', 'stop'] as const) expect(commandTimer(null, { command }, 0)).toBeNull()
  expect(commandTimer(null, { command: 'extend', minutes: 1 }, 0)).toBeNull()
  expect(commandTimer(started, { command: 'resume' }, 2000)).toEqual(started)
})

test('whatever the commands, a timer is valid and never shows more than its duration', () => {
  const command = fc.oneof(
    fc.record({ command: fc.constantFrom('start', 'extend'), minutes: fc.double({ min: 0.25, max: 240, noNaN: true }) }),
    fc.record({ command: fc.constantFrom('pause', 'resume', 'stop') }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(command, fc.nat(10_000_000)), { maxLength: 30 }), (steps) => {
      let now = 0
      let current: Timer | null = null
      for (const [step, elapsed] of steps) {
        now += elapsed
        current = commandTimer(current, timerCommand.parse(step), now)
        if (!current) continue
        expect(timer.parse(current)).toEqual(current)
        expect(remainingMs(current, now)).toBeLessThanOrEqual(current.durationMs)
      }
    }),
  )
})
