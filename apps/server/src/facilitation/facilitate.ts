import type { BoardKind, Facilitation, GatheringScreen, TimerCommand } from '@filrouge/domain'
import type { FacilitationStore } from '../storage/port/facilitation-store.ts'

/** Called after something that facilitators set has changed; resolves once it holds for everyone on this server. */
export type OnFacilitationChanged = (workshopId: string) => Promise<void>

/** Steers a workshop: locks, the timer, and where everyone is brought. */
export class Facilitate {
  readonly #store: FacilitationStore
  readonly #onChanged: OnFacilitationChanged
  readonly #now: () => number

  constructor(store: FacilitationStore, onChanged: OnFacilitationChanged, now: () => number) {
    this.#store = store
    this.#onChanged = onChanged
    this.#now = now
  }

  /** What is set now, and the server's clock, against which timers are read. */
  async state(workshopId: string): Promise<Facilitation & { now: number }> {
    return { ...(await this.#store.facilitation(workshopId)), now: this.#now() }
  }

  async lockBoard(workshopId: string, board: BoardKind, isLocked: boolean): Promise<void> {
    await this.#store.setBoardLock(workshopId, board, isLocked)
    await this.#onChanged(workshopId)
  }

  async commandTimer(workshopId: string, command: TimerCommand): Promise<void> {
    await this.#store.commandTimer(workshopId, command, this.#now())
    await this.#onChanged(workshopId)
  }

  async bringEveryone(workshopId: string, screen: GatheringScreen, caller: { personId: string; name: string }): Promise<void> {
    const gathering = { screen, calledAt: this.#now(), calledBy: caller.name, callerId: caller.personId }
    await this.#store.setGathering(workshopId, gathering)
    await this.#onChanged(workshopId)
  }
}
