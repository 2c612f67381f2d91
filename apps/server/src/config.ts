import { resolve } from 'node:path'
import { z } from 'zod'

const environment = z.object({
  PORT: z.string().regex(/^\d+$/, 'a whole number from 0 to 65535').transform(Number).pipe(z.number().max(65_535)).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface Config {
  port: number
  host: string
  dataDir: string
  logLevel: z.infer<typeof environment>['LOG_LEVEL']
}

/** Wrong settings, told so that whoever starts the server can mend them. */
export class ConfigError extends Error {}

/** Parses the environment. Throws a ConfigError that names every wrong variable. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  // An empty variable is one that is not set, as in a shell.
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message} (now "${env[String(issue.path[0])]}")`,
    )
    throw new ConfigError(`These environment variables need another value:\n${lines.join('\n')}`)
  }
  const { PORT, HOST, DATA_DIR, LOG_LEVEL } = parsed.data
  return { port: PORT, host: HOST, dataDir: resolve(DATA_DIR), logLevel: LOG_LEVEL }
}
