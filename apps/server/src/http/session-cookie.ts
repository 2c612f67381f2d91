import { parse } from 'hono/utils/cookie'

/** One cookie per workshop, so that one browser may sit in several. */
export const cookieName = (workshopId: string): string => `fr_${workshopId}`

/** The session secret for a workshop in a Cookie header, else null. */
export const sessionOf = (cookieHeader: string | undefined, workshopId: string): string | null =>
  parse(cookieHeader ?? '', cookieName(workshopId))[cookieName(workshopId)] ?? null
