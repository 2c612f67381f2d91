import type { fr } from './fr/index.ts'

type Texts<Catalogue> = { [Key in keyof Catalogue]: Catalogue[Key] extends string ? string : Texts<Catalogue[Key]> }

/** The shape of the French catalogue; every other language must satisfy it. */
export type Messages = Texts<typeof fr>
