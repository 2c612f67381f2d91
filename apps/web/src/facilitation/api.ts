import { type BoardKind, facilitation, type GatheringScreen, type TimerCommand } from '@filrouge/domain'
import { z } from 'zod'
import { request } from '../sync/request.ts'

const facilitationResponse = facilitation.extend({ now: z.number() })

const base = (workshopId: string): string => `/api/workshops/${workshopId}`

const ask = async (method: string, path: string, body?: unknown) => {
  const { now, ...state } = await request(method, path, body, facilitationResponse)
  // Timers are read on the server's clock, which this device's may be ahead of or behind.
  return { ...state, clockAheadMs: now - Date.now() }
}

/** What facilitators set, and by how much the server's clock is ahead of this device's. */
export type FacilitationState = Awaited<ReturnType<typeof ask>>

export const readFacilitation = (workshopId: string) => ask('GET', `${base(workshopId)}/facilitation`)

export const lockBoard = (workshopId: string, board: BoardKind, isLocked: boolean) =>
  ask('PUT', `${base(workshopId)}/locks/${board}`, { isLocked })

export const commandTimer = (workshopId: string, command: TimerCommand) => ask('POST', `${base(workshopId)}/timer`, command)

export const bringEveryone = (workshopId: string, screen: GatheringScreen) =>
  ask('PUT', `${base(workshopId)}/gathering`, { screen })
