/** What may be done with readings over HTTP. A message's reading is shown with the message, by `src/screens/`. */
import type { FastifyInstance } from 'fastify'
import { onlyFor, type Serve } from '#kernel/http'
import { EVERY_AGENT } from '#modules/people'
import { correctReading } from './actions/correct-reading.ts'
import { Input } from './core/input.ts'
import { read } from './engine.ts'

type Parts = { serve: Serve; shows: { message: (messageId: string) => Promise<unknown> } }

/** Adds them, relative to the API's prefix. */
export function readingRoutes(app: FastifyInstance, { serve, shows }: Parts) {
  // Nothing is kept of what is asked here; what is said of a draft or a note is its author's alone.
  app.post('/read', { preHandler: onlyFor(EVERY_AGENT) }, async (request) => read(Input.parse(request.body)))
  app.post('/messages/:messageId/reading/correct', serve(correctReading, { show: ({ messageId }) => shows.message(messageId) }))
}
