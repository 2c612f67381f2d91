export * from './edit.ts'
export * from './layout.ts'
export * from './read-workshop.ts'

/** A workshop's document. */
export type WorkshopDoc = import('yjs').Doc
