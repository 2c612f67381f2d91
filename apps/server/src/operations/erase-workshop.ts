import type { Logger } from 'pino'
import type { RoomRegistry } from '../rooms/room-registry.ts'
import type { WorkshopLifecycle } from '../storage/port/workshop-lifecycle.ts'

/** Resolves with whether the workshop is erased now. Rejects when the storage does not answer. */
export type EraseWorkshop = (workshopId: string, options?: { ifUnopenedForMs?: number }) => Promise<boolean>

/** Erases a workshop for good, then tells everyone there, on whatever server, that it is gone. */
export const createEraser =
  (storage: WorkshopLifecycle, rooms: Pick<RoomRegistry, 'tellChanged'>, log: Logger): EraseWorkshop =>
  async (workshopId, options) => {
    try {
      const isErased = await storage.eraseWorkshop(workshopId, options)
      if (isErased) log.info({ workshopId }, 'workshop erased')
      return isErased
    } finally {
      // Each connection asks again whether it may stay, and finds nothing; also where images are left for a second try.
      await rooms.tellChanged(workshopId, 'access')
    }
  }
