import type { IncomingHttpHeaders } from 'node:http'
import { isIP, isIPv6 } from 'node:net'

/** An IPv4 address as a socket of both families tells it (RFC 4291, 2.5.5.2). */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

const groupsOf = (part: string): string[] => part.split(':').filter((group) => group !== '')

/** How many of an IPv6 address's eight groups a part writes; its last two may stand as an IPv4 address. */
const groupCount = (part: string): number => groupsOf(part).length + (part.includes('.') ? 1 : 0)

/**
 * What counts as one visitor's: an IPv4 address, or the /64 network of an IPv6 address, since whoever has one such address
 * has 2^64 of them.
 */
export const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address
  const ipv4 = mapped.exec(address)?.[1]
  if (ipv4) return ipv4
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').split('::')
  const zeros = Array.from({ length: Math.max(0, 8 - groupCount(head) - groupCount(tail)) }, () => '0')
  const network = [...groupsOf(head), ...zeros, ...groupsOf(tail)].slice(0, 4)
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** How some proxies write an address: with the visitor's port, an IPv6 one in brackets. */
const portOrBrackets = /^(?:\[(?<ipv6>[^\]]+)\](?::\d+)?|(?<ipv4>[\d.]+):\d+)$/

const bare = (told: string): string => {
  const { ipv6, ipv4 } = portOrBrackets.exec(told)?.groups ?? {}
  return ipv6 ?? ipv4 ?? told
}

/**
 * The address of whoever asks, as `networkOf` gives it. Each of the trusted proxies adds the address that it saw to X-Forwarded-For, at the end:
 * the visitor's is as many from the end as there are proxies. What stands before it came from the visitor, and may be forged.
 * Where a proxy tells no address ("unknown"), whoever told so counts: nobody has a text of their own choice for an address.
 */
export const clientAddress = (headers: IncomingHttpHeaders, peer: string | undefined, trustedProxies: number): string => {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  const told = forwarded.map((address) => address.trim()).filter((address) => address !== '')
  const believed = trustedProxies === 0 ? [] : told.slice(-trustedProxies)
  return networkOf([...believed.map(bare), peer ?? ''].find((address) => isIP(address) !== 0) ?? '')
}
