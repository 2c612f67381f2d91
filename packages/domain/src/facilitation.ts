import { z } from 'zod'
import { boardKind, boardKinds } from './board.ts'

/** The screens that a facilitator may bring everyone to. */
export const gatheringScreens = ['whiteboard', 'voice', ...boardKinds] as const
export const gatheringScreen = z.enum(gatheringScreens)
export type GatheringScreen = (typeof gatheringScreens)[number]

/** Where a facilitator last brought everyone. */
export const gathering = z.object({
  screen: gatheringScreen,
  /** Milliseconds since 1970, on the server's clock; each call has its own. */
  calledAt: z.number().int().min(0),
  /** Name and person id of the facilitator who called. */
  calledBy: z.string().max(80),
  callerId: z.string().max(64),
})
export type Gathering = z.infer<typeof gathering>

/** A countdown. All durations in milliseconds, all moments in milliseconds since 1970 on the server's clock. */
export const timer = z.discriminatedUnion('status', [
  z.object({ status: z.literal('running'), endsAt: z.number().int().min(0), durationMs: z.number().int().min(1) }),
  z.object({ status: z.literal('paused'), remainingMs: z.number().int().min(0), durationMs: z.number().int().min(1) }),
])
export type Timer = z.infer<typeof timer>

const longestMinutes = 240
const minutes = z.number().min(0.25).max(longestMinutes)
export const timerCommand = z.discriminatedUnion('command', [
  z.object({ command: z.literal('start'), minutes }),
  z.object({ command: z.literal('pause') }),
  z.object({ command: z.literal('resume') }),
  z.object({ command: z.literal('extend'), minutes }),
  z.object({ command: z.literal('stop') }),
])
export type TimerCommand = z.infer<typeof timerCommand>

/** What a facilitator has set for everyone; kept by the server, outside the document. */
export const facilitation = z.object({
  lockedBoards: z.array(boardKind),
  timer: timer.nullable(),
  gathering: gathering.nullable(),
})
export type Facilitation = z.infer<typeof facilitation>

const minuteMs = 60_000

/** Milliseconds left on a timer, never below 0. */
export const remainingMs = (current: Timer, now: number): number =>
  current.status === 'paused' ? current.remainingMs : Math.max(0, current.endsAt - now)

/** The timer after a command; a command that means nothing now (a pause without a timer) changes nothing. */
export const commandTimer = (current: Timer | null, command: TimerCommand, now: number): Timer | null => {
  switch (command.command) {
    case 'start': {
      const durationMs = Math.round(command.minutes * minuteMs)
      return { status: 'running', endsAt: now + durationMs, durationMs }
    }
    case 'stop':
      return null
    case 'pause':
      if (current?.status !== 'running') return current
      return { status: 'paused', remainingMs: remainingMs(current, now), durationMs: current.durationMs }
    case 'resume':
      if (current?.status !== 'paused') return current
      return { status: 'running', endsAt: now + current.remainingMs, durationMs: current.durationMs }
    case 'extend': {
      if (!current) return null
      const longestMs = longestMinutes * minuteMs
      const left = Math.min(longestMs, remainingMs(current, now) + Math.round(command.minutes * minuteMs))
      const durationMs = Math.max(current.durationMs, left)
      return current.status === 'paused'
        ? { status: 'paused', remainingMs: left, durationMs }
        : { status: 'running', endsAt: now + left, durationMs }
    }
  }
}
