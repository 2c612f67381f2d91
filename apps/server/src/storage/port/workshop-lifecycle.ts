/** How long workshops stay. */
export interface WorkshopLifecycle {
  /** Notes that people opened the workshops just now. */
  noteOpened: (workshopIds: readonly string[]) => Promise<void>
  /** The workshops that nobody opened since, nor created later. */
  notOpenedSince: (moment: Date) => Promise<string[]>
  /**
   * Erases everything of a workshop: its log, access, uploads and all else that is kept under its id. From then on nothing
   * is taken for it. Resolves with whether there was anything. With `ifNotOpenedSince`, one that somebody opened since then
   * stays, whole. What a failure leaves of its uploads goes with a second try, or when the storage is opened next.
   */
  eraseWorkshop: (workshopId: string, options?: { ifNotOpenedSince?: Date }) => Promise<boolean>
}
