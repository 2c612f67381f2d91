import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { isRefusedWrite } from '../storage/port/refused-write.ts'
import { accessRoutes } from './access-routes.ts'
import { assetRoutes } from './asset-routes.ts'
import type { Services } from './context.ts'
import { facilitationRoutes } from './facilitation-routes.ts'
import { isOwnOrigin } from './own-origin.ts'
import { peopleRoutes } from './people-routes.ts'
import { refusal } from './refusal.ts'
import { roundRoutes } from './round-routes.ts'
import { snapshotRoutes } from './snapshot-routes.ts'
import { staticFiles } from './static-files.ts'
import { workshopRoutes } from './workshop-routes.ts'

/** tldraw's watermark needs inline styles and data: pictures, exported pictures embed their fonts as data:; no foreign host is ever reached. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ')

/** Every route of the server; `addressOf` tells where a request comes from. */
export const createApp = (services: Services, log: Logger, addressOf: (context: Context) => string) => {
  const app = new Hono()
  app.use(async (context, next) => {
    const startedAt = performance.now()
    await next()
    // The path alone: an address may hold an invitation behind it.
    const { method, path } = context.req
    log.debug({ method, path, status: context.res.status, ms: Math.round(performance.now() - startedAt) }, 'request')
    context.res.headers.set('x-content-type-options', 'nosniff')
    context.res.headers.set('referrer-policy', 'no-referrer')
    context.res.headers.set('cross-origin-resource-policy', 'same-origin')
    context.res.headers.set('cross-origin-opener-policy', 'same-origin')
    if (!context.res.headers.has('content-security-policy')) context.res.headers.set('content-security-policy', contentPolicy)
  })
  // Beside SameSite: whatever changes something is asked by our own pages, or by no page at all.
  app.use('/api/*', async (context, next) => {
    const isReading = context.req.method === 'GET' || context.req.method === 'HEAD'
    if (!isReading && !isOwnOrigin(context.req.header('origin'), context.req.header('host'))) throw refusal('foreignOrigin')
    await next()
  })
  const api = app
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      const report = await services.readiness.report()
      return context.json(report, report.isReady ? 200 : 503)
    })
    .route('/api/workshops', workshopRoutes(services, addressOf))
    .route('/api/workshops', accessRoutes(services, addressOf))
    .route('/api/workshops', peopleRoutes(services))
    .route('/api/workshops', facilitationRoutes(services))
    .route('/api/workshops', assetRoutes(services, addressOf))
    .route('/api/workshops', roundRoutes(services))
    .route('/api/workshops', snapshotRoutes(services, addressOf))
  app.all('/api/*', () => {
    throw refusal('notFound')
  })
  app.route('/', staticFiles(services.webDir, services.tldrawLicenseKey))
  app.onError(async (error, context) => {
    if (error instanceof HTTPException) return error.getResponse()
    if (isRefusedWrite(error) || (await services.readiness.report()).storage === 'lost') {
      log.warn({ error: String(error) }, 'request failed without the storage')
      return refusal('unavailable').getResponse()
    }
    // Erased while the request was under way: what it was to write found no place.
    const workshopId = context.req.param('workshopId')
    if (workshopId !== undefined && (await services.access.nameOf(workshopId)) === null) {
      log.warn({ workshopId, error: String(error) }, 'request failed as its workshop was erased')
      return refusal('notFound').getResponse()
    }
    log.error({ error: String(error), stack: error.stack }, 'request failed')
    return refusal('internal').getResponse()
  })
  return api
}
