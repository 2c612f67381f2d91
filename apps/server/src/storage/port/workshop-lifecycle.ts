/** The workshops that nobody opened for some time. */
export interface UnopenedWorkshops {
  workshopIds: string[]
  /** When this was so, in milliseconds since 1970, by the storage's clock. */
  asOf: number
}

/** How long workshops stay. Ages, in milliseconds, are told by the clock that openings are noted with: the storage's own. */
export interface WorkshopLifecycle {
  /** Notes that people opened the workshops just now. */
  noteOpened: (workshopIds: readonly string[]) => Promise<void>
  /** The workshops that nobody opened for so long or longer, nor created. */
  unopenedFor: (ageMs: number) => Promise<UnopenedWorkshops>
  /**
   * Erases everything of a workshop: its log, access, uploads and all else that is kept under its id. From then on nothing
   * is taken for it. Resolves with whether there was anything. With `ifUnopenedForMs`, one that somebody opened within that
   * time stays, whole. What a failure leaves of its uploads goes with a second try, or when the storage is opened next.
   */
  eraseWorkshop: (workshopId: string, options?: { ifUnopenedForMs?: number }) => Promise<boolean>
}
