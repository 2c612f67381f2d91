import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Transfer, TransferGate } from './transfer-gate.ts'

/** Transfers by name, and which of them found room so far. */
const gateOf = (most: number) => {
  const gate = new TransferGate(most)
  const transfers = new Map<string, Transfer>()
  const ready = new Set<string>()
  const enter = (name: string, address: string, bytes: number): void => {
    const transfer = gate.enter(address, bytes)
    if (!transfer) return
    transfers.set(name, transfer)
    void transfer.whenReady.then(() => ready.add(name))
  }
  const end = (name: string): void => {
    transfers.get(name)?.end()
    transfers.delete(name)
    ready.delete(name)
  }
  const settled = async (): Promise<string[]> => {
    await new Promise(setImmediate)
    return [...ready].sort()
  }
  return { enter, end, settled, transfers }
}

test('who finds no room waits in turn; who leaves meanwhile gives the turn back', async () => {
  const { enter, end, settled } = gateOf(100)
  enter('a', 'one', 50)
  enter('b', 'two', 50)
  enter('c', 'three', 50)
  enter('d', 'four', 50)
  enter('e', 'five', 50)
  expect(await settled()).toEqual(['a', 'b'])
  end('c')
  expect(await settled()).toEqual(['a', 'b'])
  end('a')
  expect(await settled()).toEqual(['b', 'd'])
})

test('small ones find room beside a large one that waits', async () => {
  const { enter, settled } = gateOf(100)
  enter('a', 'one', 40)
  enter('b', 'two', 40)
  enter('large', 'three', 50)
  enter('whale', 'seven', 1000)
  enter('small', 'four', 10)
  enter('other', 'five', 10)
  enter('late', 'six', 10)
  expect(await settled()).toEqual(['a', 'b', 'other', 'small'])
})

test('a large one that waits has its turn, however many small ones come', async () => {
  const { enter, end, settled } = gateOf(100)
  enter('first', 'one', 60)
  enter('large', 'two', 50)
  const small = Array.from({ length: 20 }, (_, index) => `small ${index}`)
  for (const name of small) enter(name, name, 20)
  for (const name of small.slice(0, 5)) {
    expect(await settled()).toContain(name)
    end(name)
  }
  // As much as all the room has passed it.
  expect(await settled()).toEqual(['first'])
  end('first')
  expect(await settled()).toEqual(['large', 'small 5', 'small 6'])
})

test('an address takes half of the room at most, and others pass those who wait for that', async () => {
  const { enter, end, settled } = gateOf(100)
  enter('a', 'one', 40)
  enter('b', 'one', 40)
  enter('c', 'two', 40)
  expect(await settled()).toEqual(['a', 'c'])
  end('a')
  expect(await settled()).toEqual(['b', 'c'])
})

test('one that is larger than all the room goes through alone', async () => {
  const { enter, end, settled } = gateOf(100)
  enter('a', 'one', 1)
  enter('whale', 'two', 1000)
  expect(await settled()).toEqual(['a'])
  end('a')
  expect(await settled()).toEqual(['whale'])
  enter('b', 'one', 1)
  expect(await settled()).toEqual(['whale'])
  end('whale')
  expect(await settled()).toEqual(['b'])
})

test('whoever comes and goes, the room is never exceeded, and in the end all had it', async () => {
  const step = fc.record({
    address: fc.constantFrom('one', 'two', 'three'),
    bytes: fc.integer({ min: 1, max: 60 }),
    ends: fc.nat(5),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { enter, end, settled, transfers } = gateOf(100)
      const sizes = new Map<string, { address: string; bytes: number }>()
      for (const [index, { address, bytes, ends }] of steps.entries()) {
        sizes.set(`${index}`, { address, bytes })
        enter(`${index}`, address, bytes)
        const inside = (await settled()).flatMap((name) => sizes.get(name) ?? [])
        expect(inside.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(100)
        for (const each of ['one', 'two', 'three']) {
          const own = inside.filter((one) => one.address === each)
          if (own.length > 1) expect(own.reduce((sum, one) => sum + one.bytes, 0)).toBeLessThanOrEqual(50)
        }
        if (ends > 3) end([...transfers.keys()][ends % transfers.size] ?? '')
      }
      while (transfers.size > 0) {
        const inside = await settled()
        expect(inside.length).toBeGreaterThan(0)
        for (const name of inside) end(name)
      }
    }),
  )
})

test('beyond a thousand of an address who wait its next is refused, and others are let in', async () => {
  const { enter, end, settled, transfers } = gateOf(10)
  enter('first', 'one', 5)
  for (let count = 0; count <= 1000; count++) enter(`waiting ${count}`, 'one', 1)
  expect(transfers.has('waiting 999')).toBe(true)
  expect(transfers.has('waiting 1000')).toBe(false)
  enter('other', 'two', 5)
  expect(await settled()).toEqual(['first', 'other'])
  end('waiting 999')
  enter('late', 'one', 1)
  expect(transfers.has('late')).toBe(true)
})

test('beyond ten thousand who wait the next is refused', () => {
  const { enter, end, transfers } = gateOf(10)
  enter('whale', 'sea', 10)
  for (let count = 0; count <= 10_000; count++) enter(`${count}`, `address ${count}`, 10)
  expect(transfers.size).toBe(1 + 10_000)
  end('0')
  enter('next', 'one', 10)
  expect(transfers.has('next')).toBe(true)
})

test('one whose address has its share holds up nobody, however large it is', async () => {
  const { enter, settled } = gateOf(100)
  enter('a', 'one', 50)
  enter('b', 'one', 60)
  enter('c', 'two', 50)
  expect(await settled()).toEqual(['a', 'c'])
})
