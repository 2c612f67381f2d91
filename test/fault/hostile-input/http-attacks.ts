import { gzipSync } from 'node:zlib'
import type { Random } from './random.ts'

export interface HttpAttack {
  method: string
  path: string
  headers?: Readonly<Record<string, string>>
  body?: Uint8Array | string | FormData
}

const json = { 'content-type': 'application/json' }
const traversals = [
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e/package.json',
  '....//....//',
  '%00',
  '%',
  '%ff%fe',
  '\\..\\..',
]
const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const bomb = gzipSync(Buffer.alloc(4 * 1024 * 1024))

const upload = (name: string, content: Uint8Array | string, type: string): FormData => {
  const form = new FormData()
  form.append('file', new File([content as BlobPart], name, { type }))
  return form
}

const values: readonly ((random: Random) => unknown)[] = [
  () => null,
  () => [],
  (random) => random.int(1e9),
  (random) => 'x'.repeat(random.pick([0, 1, 300, 20_000])),
  () => ({ __proto__: { admin: true }, constructor: 1 }),
  () => ({ a: { b: [{ c: {} }] } }),
]

/** HTTP requests at one workshop, some with the session of a participant. */
export const httpAttacks = (workshopId: string): Readonly<Record<string, (random: Random) => HttpAttack>> => {
  const base = `/api/workshops/${workshopId}`
  const routes = [
    '/join',
    '/invite',
    '/links',
    '/session',
    '/assets',
    '/rounds',
    '/snapshots',
    '/facilitation',
    '/access',
    '/people',
  ]
  return {
    traversal: (random) => ({ method: 'GET', path: `/${random.pick(traversals)}` }),
    assetTraversal: (random) => ({ method: 'GET', path: `${base}/assets/${random.pick(traversals)}` }),
    staticTraversal: (random) => ({ method: 'GET', path: `/assets/${random.pick(traversals)}` }),
    foreignWorkshop: (random) => ({
      method: 'GET',
      path: `/api/workshops/${random.pick(['', 'x', '%00', 'a'.repeat(5000)])}/session`,
    }),
    noiseBody: (random) => ({
      method: random.pick(['POST', 'PUT', 'DELETE', 'PATCH']),
      path: base + random.pick(routes),
      headers: json,
      body: random.bytes(random.int(400)),
    }),
    wrongShape: (random) => ({
      method: random.pick(['POST', 'PUT']),
      path: base + random.pick(routes),
      headers: json,
      body: JSON.stringify({
        name: random.pick(values)(random),
        token: random.pick(values)(random),
        role: 'root',
        items: random.pick(values)(random),
      }),
    }),
    deepJson: (random) => {
      const depth = random.pick([1000, 5000])
      return { method: 'POST', path: `${base}/join`, headers: json, body: `${'['.repeat(depth)}${']'.repeat(depth)}` }
    },
    create: (random) => ({
      method: 'POST',
      path: '/api/workshops',
      headers: json,
      body: JSON.stringify({ name: random.pick(values)(random), language: 'xx', template: 'airport' }),
    }),
    bomb: () => ({ method: 'POST', path: `${base}/join`, headers: { ...json, 'content-encoding': 'gzip' }, body: bomb }),
    svg: () => ({ method: 'POST', path: `${base}/assets`, body: upload('a.svg', script, 'image/svg+xml') }),
    disguisedSvg: () => ({ method: 'POST', path: `${base}/assets`, body: upload('../../a.png', script, 'image/png') }),
    brokenForm: (random) => ({
      method: 'POST',
      path: `${base}/assets`,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: random.bytes(random.int(500)),
    }),
    cookies: (random) => ({
      method: 'GET',
      path: `${base}/session`,
      headers: { cookie: `fr_${workshopId}=${random.pick(['', 'x', '%', 'a'.repeat(6000), ';;;=;'])}` },
    }),
    methods: (random) => ({ method: random.pick(['OPTIONS', 'HEAD', 'PROPFIND']), path: base + random.pick(routes) }),
  }
}
