import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Resolves once nothing on the screen fades in or out: text half way has no contrast yet. */
const motionEnded = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const running = () => document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    // What opens begins to move a frame or two after it is there.
    const twoFrames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await twoFrames()
    while (running().length > 0) {
      await Promise.allSettled(running().map(({ finished }) => finished))
      await twoFrames()
    }
  })

const graveViolations = async (page: Page): Promise<string[]> => {
  await motionEnded(page)
  const { violations } = await new AxeBuilder({ page }).exclude('.tl-container').analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
}

/**
 * No serious or critical violation; tldraw's own interface is left to its makers. Looked at again where there is one: a notice
 * may have come or gone meanwhile.
 */
export const expectAccessible = (page: Page): Promise<void> =>
  expect.poll(() => graveViolations(page), { timeout: 15_000 }).toEqual([])
