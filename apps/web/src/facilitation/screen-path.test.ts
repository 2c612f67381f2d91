import { gatheringScreens } from '@filrouge/domain'
import { expect, test } from 'vitest'
import { screenAt, screenPath } from './screen-path.ts'

test('every screen that people can be brought to has its address, and is known again by it', () => {
  expect(screenPath('w1', 'journey')).toBe('/w/w1/board/journey')
  expect(screenPath('w1', 'voice')).toBe('/w/w1/voice')
  for (const screen of gatheringScreens) expect(screenAt('w1', screenPath('w1', screen))).toBe(screen)
})

test('elsewhere nobody can be brought', () => {
  expect(screenAt('w1', '/w/w1/board/kitchen')).toBeNull()
  expect(screenAt('w1', '/w/w2/voice')).toBeNull()
})
