/** The address of a test service, from the environment; null, saying so, without one. */
const addressOf = (variable: string, service: string): string | null => {
  const address = process.env[variable]
  if (address) return address
  console.warn(`${variable} is not set: what needs ${service} is skipped`)
  return null
}

export const testRedisUrl = (): string | null => addressOf('TEST_REDIS_URL', 'Redis')
export const testDatabaseUrl = (): string | null => addressOf('TEST_DATABASE_URL', 'PostgreSQL')
