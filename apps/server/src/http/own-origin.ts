/**
 * Whether a request may use our cookies: a browser tells where its page comes from, and only our own pages may.
 * Programs other than browsers send no Origin, and hold no cookie of somebody else.
 */
export const isOwnOrigin = (origin: string | undefined, host: string | undefined): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
