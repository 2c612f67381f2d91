import type { BoardKind, Facilitation, Gathering, TimerCommand } from '@filrouge/domain'

/** What facilitators set for everyone. Nothing is set for a workshop where nothing was, or that does not exist. */
export interface FacilitationStore {
  /** Locked boards in the order of the method. What a newer release set and this one does not know is left out. */
  facilitation: (workshopId: string) => Promise<Facilitation>
  setBoardLock: (workshopId: string, board: BoardKind, isLocked: boolean) => Promise<void>
  /** Does a command to the timer at `now`, in ms since 1970. Of several at once, each acts on the result of the one before. */
  commandTimer: (workshopId: string, command: TimerCommand, now: number) => Promise<void>
  setGathering: (workshopId: string, gathering: Gathering | null) => Promise<void>
}
