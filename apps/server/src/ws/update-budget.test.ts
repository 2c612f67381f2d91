import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { UpdateBudget, UpdateBudgets } from './update-budget.ts'

const takeMany = (budget: UpdateBudget, count: number, now: number): number =>
  Array.from({ length: count }, () => budget.take(now)).filter(Boolean).length

test('a burst after a day offline passes, a flood does not', () => {
  const budget = new UpdateBudget(10, 500, 0)
  expect(takeMany(budget, 500, 0)).toBe(500)
  expect(budget.take(0)).toBe(false)
})

test('what was used comes back at the sustained rate, up to the burst', () => {
  const budget = new UpdateBudget(10, 20, 0)
  takeMany(budget, 20, 0)
  expect(takeMany(budget, 100, 500)).toBe(5)
  expect(takeMany(budget, 100, 60_000_000)).toBe(20)
})

test('a clock set back neither gives nor takes', () => {
  const budget = new UpdateBudget(10, 2, 10_000)
  takeMany(budget, 2, 10_000)
  expect(budget.take(0)).toBe(false)
  expect(budget.take(100)).toBe(true)
})

test('over any stretch no more passes than the burst and the rate allow', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 200 }), (pauses) => {
      const budget = new UpdateBudget(50, 10, 0)
      let now = 0
      let passed = 0
      for (const pause of pauses) {
        now += pause
        if (budget.take(now)) passed++
      }
      expect(passed).toBeLessThanOrEqual(10 + (now * 50) / 1000)
    }),
  )
})

test('what costs much counts as more, and may overdraw the budget', () => {
  const budget = new UpdateBudget(10, 20, 0)
  budget.charge(1000)
  expect(budget.take(0)).toBe(true)
  budget.charge(29 * 64 * 1024)
  expect(budget.take(900)).toBe(false)
  expect(budget.take(2100)).toBe(true)
})

test('a person has one budget over all their connections, and no other by coming right back', () => {
  vi.useFakeTimers()
  const budgets = new UpdateBudgets(10, 20)
  const [first, second] = [budgets.open('ann'), budgets.open('ann')]
  expect(second.budget).toBe(first.budget)
  expect(budgets.open('bob').budget).not.toBe(first.budget)
  takeMany(first.budget, 20, performance.now())
  first.close()
  second.close()
  vi.advanceTimersByTime(1900)
  const third = budgets.open('ann')
  expect(third.budget).toBe(first.budget)
  third.close()
  vi.advanceTimersByTime(2000)
  expect(budgets.open('ann').budget).not.toBe(first.budget)
  vi.useRealTimers()
})
