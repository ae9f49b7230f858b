import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Gauges = Record<
  string,
  { help: string; labels?: readonly string[]; read: () => Promise<readonly { labels?: Record<string, string>; value: number }[]> }
>

/** Prometheus text at /metrics: the process, each route's times, and the gauges the modules offer. Never a person's. */
export function serveMetrics(app: FastifyInstance, gauges: Gauges) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'makegood_' })
  const seconds = new Histogram({
    name: 'makegood_http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  for (const [name, { help, labels = [], read }] of Object.entries(gauges)) {
    new Gauge({
      name: `makegood_${name}`,
      help,
      labelNames: [...labels],
      registers: [registry],
      async collect() {
        this.reset()
        for (const { labels: its = {}, value } of await read()) this.set(its, value)
      },
    })
  }
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe(
      { method: request.method, route: request.routeOptions.url ?? 'unknown', status: String(reply.statusCode) },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()))
}
