/** How long workshops stay. */
export interface WorkshopLifecycle {
  /** Notes that people opened the workshops just now. */
  noteOpened: (workshopIds: readonly string[]) => Promise<void>
  /** The workshops that nobody opened since, nor created later. */
  notOpenedSince: (moment: Date) => Promise<string[]>
  /**
   * Erases everything of a workshop: its log, access, uploads and all else that is kept under its id. From then on nothing
   * is taken for it. Resolves with whether there was anything; a second try after a failure finishes the work.
   */
  eraseWorkshop: (workshopId: string) => Promise<boolean>
}
