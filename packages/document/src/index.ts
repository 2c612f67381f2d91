export * from './edit.ts'
export * from './layout.ts'
export * from './migrate.ts'
export * from './read-workshop.ts'
export * from './remove.ts'
export * from './restore.ts'
export * from './scenario.ts'
export * from './score-results.ts'
export * from './seed.ts'
export * from './undo.ts'

/** A workshop's document. */
export type WorkshopDoc = import('yjs').Doc
