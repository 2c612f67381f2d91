import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The fault tests at full length; within the unit tests they run a few rounds. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/fault/**/*.test.ts'],
    fileParallelism: false,
    env: { FAULT_ROUNDS: '60' },
  },
})
