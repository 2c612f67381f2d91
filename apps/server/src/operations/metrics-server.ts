import { once } from 'node:events'
import { createServer } from 'node:http'
import { listen } from './listen.ts'
import type { Metrics } from './metrics.ts'

/**
 * Serves `/metrics` on an address of its own, never on the public one: figures tell strangers how many people work here
 * and when. Who reaches the address may read them. Rejects with a ListenError when it cannot be listened on.
 */
export const serveMetrics = async (metrics: Metrics, port: number, host: string): Promise<AsyncDisposable> => {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  await listen(server, { port, host, variables: { port: 'METRICS_PORT', host: 'METRICS_HOST' } })
  return {
    [Symbol.asyncDispose]: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
