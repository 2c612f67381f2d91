import { resolve } from 'node:path'
import { z } from 'zod'

const wholeNumber = (from: number, to: number, byDefault: number) =>
  z
    .string()
    .regex(/^\d+$/, `a whole number from ${from} to ${to}`)
    .transform(Number)
    .pipe(z.number().min(from, `at least ${from}`).max(to, `at most ${to}`))
    .default(byDefault)
/** The address of a service, whose credentials it may hold. */
const address = (protocols: readonly string[]) =>
  z
    .string()
    .refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ''), `an address that starts with ${protocols[0]}//`)
    .optional()

const environment = z.object({
  PORT: wholeNumber(0, 65_535, 3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: address(['postgres:', 'postgresql:']),
  REDIS_URL: address(['redis:', 'rediss:']),
  REDIS_PREFIX: z
    .string()
    .regex(/^[\w-]+$/, 'letters, digits, - and _')
    .default('fil-rouge'),
  DRAIN_SECONDS: wholeNumber(0, 600, 0),
  METRICS_PORT: wholeNumber(0, 65_535, 0),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  RETENTION_DAYS: wholeNumber(0, 36_500, 0),
  TLDRAW_LICENSE_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{1,2000}$/, 'one line without spaces')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  MAX_MESSAGE_MB: wholeNumber(1, 256, 16),
  MAX_DOCUMENT_MB: wholeNumber(1, 1024, 64),
  MAX_UPLOAD_MB: wholeNumber(1, 1024, 10),
  MAX_UPLOADS_MB: wholeNumber(1, 1_000_000, 1024),
  MAX_TRANSFERS_MB: wholeNumber(1, 100_000, 128),
  MAX_SNAPSHOTS_MB: wholeNumber(1, 1_000_000, 1024),
  UPDATES_PER_SECOND: wholeNumber(1, 1_000_000, 100),
  UPDATES_BURST: wholeNumber(1, 10_000_000, 2000),
  CONNECTIONS_PER_ADDRESS: wholeNumber(1, 1_000_000, 500),
  CONNECTIONS_PER_WORKSHOP: wholeNumber(1, 1_000_000, 500),
  CONNECTIONS_PER_PERSON: wholeNumber(1, 1_000_000, 20),
  WORKSHOPS_PER_HOUR: wholeNumber(1, 1_000_000, 60),
  JOINS_PER_HOUR: wholeNumber(1, 1_000_000, 1000),
  ROOM_IDLE_MS: wholeNumber(0, 3_600_000, 30_000),
  COMPACT_AFTER_BYTES: wholeNumber(1, 1_000_000_000, 2 * 1024 * 1024),
  MAX_UNSAVED_MB: wholeNumber(1, 1024, 64),
})

/** What one client, address or workshop may take before it is refused, so that the others are unharmed. */
export interface Limits {
  /** Longest message on a socket, in bytes. */
  messageBytes: number
  /** Largest document of a workshop, in bytes as it is kept. */
  documentBytes: number
  /** Largest uploaded image, in bytes. */
  uploadBytes: number
  /** All images of one workshop together, in bytes. */
  workshopUploadBytes: number
  /** Images and snapshots that are sent or read at one time, in bytes, half of them by one address; more wait. */
  transferBytes: number
  /** All snapshots of one workshop together, in bytes. */
  workshopSnapshotBytes: number
  /** Document updates that one person may send, over all their connections: a sustained rate, and how many may come at once. */
  updatesPerSecond: number
  updatesBurst: number
  /** Open sockets of one address, of one workshop, and of one person there, on this process. */
  connectionsPerAddress: number
  connectionsPerWorkshop: number
  connectionsPerPerson: number
  /** Workshops that one address may create in an hour, on this process. */
  workshopsPerHour: number
  /** Sessions that one address may open in an hour, on this process; a whole company may be behind one. */
  joinsPerHour: number
}

/** Values that never appear in a message: they may hold a password. */
const secretVariables: ReadonlySet<string> = new Set(['DATABASE_URL', 'REDIS_URL', 'TLDRAW_LICENSE_KEY'])

export interface Config {
  port: number
  host: string
  dataDir: string
  /** The PostgreSQL that several servers share; null: the embedded database in `dataDir`. */
  databaseUrl: string | null
  /** The Redis or Valkey over which servers talk; null: this server is alone. */
  redis: { url: string; prefix: string } | null
  /** How long a server that stops says that it is not ready before it sends people away, in milliseconds. */
  drainMs: number
  /** Where `/metrics` is served, apart from all else; null: nowhere. */
  metrics: { port: number; host: string } | null
  /** Workshops that nobody opens for so many days are erased; null: never. */
  retentionDays: number | null
  /** tldraw's licence key, given to every client; null: its watermark stays as it is. */
  tldrawLicenseKey: string | null
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
  /** How many reverse proxies stand before this server; what they say about the visitor's address is believed. */
  trustedProxies: number
  limits: Limits
  rooms: {
    /** How long an empty room stays in memory for those who come right back, in milliseconds. */
    idleMs: number
    /** A log is compacted while people work once it grew by so many bytes, and by more than what is compacted. */
    compactAfterBytes: number
    /** Bytes that may wait for a disk that refuses them, in all rooms together; beyond, edits are refused. */
    unsavedBytes: number
  }
}

/** Wrong settings, told so that whoever starts the server can mend them. */
export class ConfigError extends Error {}

const megabyte = 1024 * 1024

/** Parses the environment. Throws a ConfigError that names every wrong variable. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  // An empty variable is one that is not set, as in a shell.
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path: [variable = ''], message }) =>
        `  ${String(variable)}: ${message}${secretVariables.has(String(variable)) ? '' : ` (now "${env[String(variable)]}")`}`,
    )
    throw new ConfigError(`These environment variables need another value:\n${lines.join('\n')}`)
  }
  const settings = parsed.data
  if (settings.REDIS_URL && !settings.DATABASE_URL) {
    throw new ConfigError(
      'REDIS_URL is for several servers, and those share a PostgreSQL: set DATABASE_URL too, or unset REDIS_URL.',
    )
  }
  return {
    port: settings.PORT,
    host: settings.HOST,
    tldrawLicenseKey: settings.TLDRAW_LICENSE_KEY ?? null,
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    redis: settings.REDIS_URL ? { url: settings.REDIS_URL, prefix: settings.REDIS_PREFIX } : null,
    drainMs: settings.DRAIN_SECONDS * 1000,
    metrics: settings.METRICS_PORT > 0 ? { port: settings.METRICS_PORT, host: settings.METRICS_HOST } : null,
    retentionDays: settings.RETENTION_DAYS > 0 ? settings.RETENTION_DAYS : null,
    logLevel: settings.LOG_LEVEL,
    trustedProxies: settings.TRUST_PROXY,
    limits: {
      messageBytes: settings.MAX_MESSAGE_MB * megabyte,
      documentBytes: settings.MAX_DOCUMENT_MB * megabyte,
      uploadBytes: settings.MAX_UPLOAD_MB * megabyte,
      workshopUploadBytes: settings.MAX_UPLOADS_MB * megabyte,
      transferBytes: settings.MAX_TRANSFERS_MB * megabyte,
      workshopSnapshotBytes: settings.MAX_SNAPSHOTS_MB * megabyte,
      updatesPerSecond: settings.UPDATES_PER_SECOND,
      updatesBurst: settings.UPDATES_BURST,
      connectionsPerAddress: settings.CONNECTIONS_PER_ADDRESS,
      connectionsPerWorkshop: settings.CONNECTIONS_PER_WORKSHOP,
      connectionsPerPerson: settings.CONNECTIONS_PER_PERSON,
      workshopsPerHour: settings.WORKSHOPS_PER_HOUR,
      joinsPerHour: settings.JOINS_PER_HOUR,
    },
    rooms: {
      idleMs: settings.ROOM_IDLE_MS,
      compactAfterBytes: settings.COMPACT_AFTER_BYTES,
      unsavedBytes: settings.MAX_UNSAVED_MB * megabyte,
    },
  }
}
