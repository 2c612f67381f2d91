import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LateAcknowledgements } from './late-acknowledgements.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const acknowledger = () => ({ acknowledgeNow: vi.fn() })

test('each waits for a message to go with, 250 ms at most, and is told once', () => {
  const late = new LateAcknowledgements()
  const [ann, bob] = [acknowledger(), acknowledger()]
  late.add(ann)
  late.add(ann)
  vi.advanceTimersByTime(100)
  late.add(bob)
  expect(ann.acknowledgeNow).not.toHaveBeenCalled()
  vi.advanceTimersByTime(150)
  expect(ann.acknowledgeNow).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(100)
  expect(bob.acknowledgeNow).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(10_000)
  expect(ann.acknowledgeNow).toHaveBeenCalledOnce()
  expect(vi.getTimerCount()).toBe(0)
})

test('who waits again, waits as long again', () => {
  const late = new LateAcknowledgements()
  const ann = acknowledger()
  for (let round = 1; round <= 3; round++) {
    late.add(ann)
    vi.advanceTimersByTime(250)
    expect(ann.acknowledgeNow).toHaveBeenCalledTimes(round)
  }
})

test('a flush tells all of them at once, and nothing is left', () => {
  const late = new LateAcknowledgements()
  const [ann, bob] = [acknowledger(), acknowledger()]
  late.add(ann)
  vi.advanceTimersByTime(130)
  late.add(bob)
  late.flush()
  for (const { acknowledgeNow } of [ann, bob]) expect(acknowledgeNow).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(1000)
  for (const { acknowledgeNow } of [ann, bob]) expect(acknowledgeNow).toHaveBeenCalledOnce()
})
