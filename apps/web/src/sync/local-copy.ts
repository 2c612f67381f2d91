/** The database that keeps a workshop's copy in this browser. */
export const localCopyName = (workshopId: string): string => `fil-rouge:${workshopId}`
/** Where this browser keeps who this person is in a workshop, and where they look on its whiteboard. */
export const sessionKey = (workshopId: string): string => `fil-rouge:session:${workshopId}`
export const viewKey = (workshopId: string): string => `fil-rouge:view:${workshopId}`

/** Drops this browser's copy of a workshop, with the edits that the server does not have. */
export const dropLocalCopy = (workshopId: string): Promise<void> =>
  new Promise((resolve) => {
    const deletion = indexedDB.deleteDatabase(localCopyName(workshopId))
    // Another tab may hold it open: it goes as soon as that one closes.
    for (const event of ['success', 'error', 'blocked']) deletion.addEventListener(event, () => resolve())
  })
