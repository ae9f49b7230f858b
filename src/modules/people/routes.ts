import type { FastifyInstance } from 'fastify'
import type { PeopleParts } from './routes/parts.ts'
import { agentRoutes } from './routes/agents.ts'
import { calendarRoutes } from './routes/calendars.ts'
import { customerRoutes } from './routes/customers.ts'
import { sessionRoutes } from './routes/session.ts'

/** Everything about people, relative to /api/v1. */
export function peopleRoutes(app: FastifyInstance, parts: PeopleParts) {
  sessionRoutes(app, parts)
  agentRoutes(app, parts)
  customerRoutes(app, parts)
  calendarRoutes(app, parts)
}
