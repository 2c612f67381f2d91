// What a full room costs one browser: 58 others, all of whom move their cursors ten times a second and some of whom type
// in a journey. Run after a build: node test/bench/crowd.ts. Compare the crowd with the same screen alone, in one run.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { chromiumLaunch } from '../support/chromium.ts'
import { createWorkshop, openBrowser, workshopAddress } from '../support/people.ts'
import { TestServer } from '../support/server.ts'

const people = 58
const typists = 20
const watchMs = 10_000
/** A screen has opened, and the crowd is at work. */
const settleMs = 6000
const screens = ['whiteboard', 'board/journey', 'board/roadmap']

/** Seconds that the page's main thread worked so far, and the time, in seconds too. */
const readClock = async (session: CDPSession): Promise<{ busy: number; now: number }> => {
  const { metrics } = await session.send('Performance.getMetrics')
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return { busy: metric('TaskDuration'), now: metric('Timestamp') }
}

/** Frames painted and the longest task, while nobody here does anything. */
const watchFrames = (page: Page): Promise<{ frames: number; longestMs: number }> =>
  page.evaluate(
    (duration) =>
      new Promise<{ frames: number; longestMs: number }>((resolve) => {
        let [frames, longestMs] = [0, 0]
        const observer = new PerformanceObserver((list) => {
          for (const { duration: tookMs } of list.getEntries()) longestMs = Math.max(longestMs, tookMs)
        })
        observer.observe({ type: 'longtask' })
        const end = performance.now() + duration
        const tick = (): void => {
          frames++
          if (performance.now() < end) requestAnimationFrame(tick)
          else resolve({ frames, longestMs })
        }
        requestAnimationFrame(tick)
      }),
    watchMs,
  )

const measure = async (page: Page, what: string): Promise<void> => {
  for (const screen of screens) {
    await page.goto(`${workshopAddress(page)}/${screen}`)
    await page.waitForTimeout(settleMs)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const before = await readClock(session)
    const { frames, longestMs } = await watchFrames(page)
    const after = await readClock(session)
    const busy = (after.busy - before.busy) / (after.now - before.now)
    await session.detach()
    console.log(
      `${what}, ${screen}: ${(frames / (watchMs / 1000)).toFixed(0)} frames/s, main thread ${(busy * 100).toFixed(0)} %, longest task ${longestMs < 50 ? 'below 50' : longestMs.toFixed(0)} ms`,
    )
  }
}

await using server = await TestServer.start()
const browser = await chromium.launch(chromiumLaunch)
const { page } = await openBrowser(browser)
const { participant } = await createWorkshop(page, server.address, 'airport', 'Soixante')
await measure(page, 'alone')
for (const typing of [0, typists]) {
  const crowd = fork(new URL('./crowd-at-work.ts', import.meta.url), [participant, String(people), String(typing)])
  await once(crowd, 'message')
  await measure(page, `${people} others, ${typing} of them typing`)
  crowd.kill()
  await once(crowd, 'exit')
}
await browser.close()
