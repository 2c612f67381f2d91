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

/** No serious or critical violation; tldraw's own interface is left to its makers. */
export const expectAccessible = async (page: Page): Promise<void> => {
  await motionEnded(page)
  const { violations } = await new AxeBuilder({ page }).exclude('.tl-container').analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual([])
}
