import { expect, test } from 'vitest'
import { describeFanOut } from './contract.ts'
import { LocalBus } from './local.ts'

const bus = new LocalBus()
describeFanOut('In one process', async () => bus.join())

test('a server alone knows whether anybody else may write', () => {
  expect(new LocalBus().join().isShared).toBe(false)
  expect(new LocalBus(true).join().isShared).toBe(true)
})
