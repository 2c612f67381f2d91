import type { IncomingHttpHeaders } from 'node:http'

/**
 * The address of whoever asks. Each of the trusted proxies adds the address that it saw to X-Forwarded-For, at the end:
 * the visitor's is as many from the end as there are proxies. What stands before it came from the visitor, and may be forged.
 */
export const clientAddress = (headers: IncomingHttpHeaders, peer: string | undefined, trustedProxies: number): string => {
  const seen = peer ?? ''
  if (trustedProxies === 0) return seen
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const told = forwarded.map((address) => address.trim()).filter((address) => address !== '')
  return told.at(-trustedProxies) ?? told[0] ?? seen
}
