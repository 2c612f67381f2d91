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

/** Opens connections on demand; a lost one is reported and replaced. What is committed is on disk, whatever the server's default. */
export const connect = (url: string, onError: (error: unknown) => void, most = mostConnections): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'fil-rouge',
    connectionTimeoutMillis: connectMs,
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
