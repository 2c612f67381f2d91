export { en } from './en/index.ts'
export { fr } from './fr/index.ts'
export type { Messages } from './messages.ts'
