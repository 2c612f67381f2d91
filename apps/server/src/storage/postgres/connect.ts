import pg from 'pg'

const connectMs = 3000
/** A server that says nothing for so long is as good as gone. */
const answerMs = 10_000
const mostConnections = 8
const int8 = 20

/** The driver gives 64-bit integers as text, since they may exceed what a number holds; our counts never do. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}

const keepCommitsDurable =
  "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'"

interface PoolOptions {
  most?: number
  /** How long one waits for one of the connections while all are taken, in milliseconds. */
  queueMs?: number
}

/** The pool has one time for both: how long one waits for a connection, and how long it takes to open one. */
class HastyClient extends pg.Client {
  constructor(options?: pg.ClientConfig) {
    super({ ...options, connectionTimeoutMillis: connectMs })
  }
}

/** Opens connections on demand; a lost one is reported and replaced. What is committed is on disk, whatever the server's default. */
export const connect = (
  url: string,
  onError: (error: unknown) => void,
  { most = mostConnections, queueMs = connectMs }: PoolOptions = {},
): pg.Pool => {
  const pool = new pg.Pool({
    Client: HastyClient,
    connectionString: url,
    application_name: 'fil-rouge',
    connectionTimeoutMillis: queueMs,
    query_timeout: answerMs,
    statement_timeout: answerMs,
    max: most,
    keepAlive: true,
    types,
    // The pool waits for the answer, whatever the types say.
    onConnect: (client) => client.on('error', onError).query(keepCommitsDurable),
  })
  pool.on('error', onError)
  return pool
}
