import swagger from '@fastify/swagger'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { z } from 'zod'
import type { Action } from './action.ts'
import { SERVED } from './http.ts'
import { snakeName } from './problems.ts'

/** What one route of the API says of itself; its input comes from the action it serves. */
export type RouteDescription = { says: string; answers?: z.ZodType; asks?: z.ZodType; status?: number }
export type ApiTable = Record<string, RouteDescription>

type JsonSchema = {
  type?: string
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  [more: string]: unknown
}

const BODY_METHODS = new Set(['POST', 'PUT', 'PATCH'])

/** Publishes the API as OpenAPI 3.1, made from the very schemas that judge its input. Call before routes are added. */
export async function describeApi(
  app: FastifyInstance,
  { prefix, table, problem }: { prefix: string; table: ApiTable; problem: z.ZodType },
) {
  // Input is judged by the actions' own schemas and answers are tested against theirs; here they only describe.
  app.setValidatorCompiler(() => () => true)
  app.setSerializerCompiler(() => (data) => JSON.stringify(data))
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Makegood',
        version: '1',
        description:
          'Keep your word. Make it good when you cannot. Times are RFC 3339 in UTC, ids are UUIDv7, errors are RFC 9457 problems with a stable `code`.',
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'makegood_session' },
        },
      },
      security: [{ token: [] }, { session: [] }],
    },
  })
  const problemSchema = toSchema(problem, 'output')
  app.addHook('onRoute', (route) => {
    const method = String(route.method)
    const key = `${method} ${route.url.replace(prefix, '')}`
    const description = table[key]
    // Pages and checks of the process are no part of the API.
    if (!description || method === 'HEAD') return void (route.schema = { ...route.schema, hide: true })
    route.schema = schemaOf(route, description, problemSchema) as NonNullable<RouteOptions['schema']>
  })
}

function schemaOf(route: RouteOptions, { says, answers, asks, status = 200 }: RouteDescription, problem: JsonSchema) {
  const verb = (route.handler as { [SERVED]?: Action })[SERVED]
  const names = [...route.url.matchAll(/:([A-Za-z_]+)/g)].map(([, name]) => name!)
  const input = verb ? snakeNames(toSchema(verb.input, 'input')) : undefined
  const body = input && BODY_METHODS.has(String(route.method)) ? without(input, [...names.map(snakeName), 'if_match']) : undefined
  return {
    summary: says,
    tags: [route.url.split('/')[3] ?? 'api'],
    ...(verb ? { operationId: verb.name, description: `Runs \`${verb.name}\`; for: ${verb.for.join(', ')}.` } : {}),
    ...(names.length > 0
      ? {
          params: {
            type: 'object',
            properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
            required: names,
          },
        }
      : {}),
    ...(asks ? { querystring: bracketed(snakeNames(toSchema(asks, 'input'))) } : {}),
    ...(body && Object.keys(body.properties ?? {}).length > 0 ? { body } : {}),
    response: {
      [status]: answers ? toSchema(answers, 'output') : { description: 'Done.', type: 'object' },
      '4xx': { description: 'A problem (RFC 9457).', content: { 'application/problem+json': { schema: problem } } },
    },
  }
}

function toSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
    reused: 'inline',
    override: ({ jsonSchema }) => void delete jsonSchema.id,
  }) as JsonSchema
  return inlined(made, (made.$defs ?? {}) as Record<string, JsonSchema>)
}

/** Named shapes are written out where they are used, so that every route reads by itself. */
function inlined(schema: JsonSchema, shapes: Record<string, JsonSchema>): JsonSchema {
  if (Array.isArray(schema)) return schema.map((item) => inlined(item as JsonSchema, shapes)) as unknown as JsonSchema
  if (typeof schema !== 'object' || schema === null) return schema
  const name = typeof schema.$ref === 'string' ? schema.$ref.replace('#/$defs/', '') : undefined
  if (name && shapes[name]) return inlined(shapes[name], shapes)
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== '$defs' && key !== '$schema')
      .map(([key, value]) => [key, inlined(value as JsonSchema, shapes)]),
  )
}

function snakeNames(schema: JsonSchema): JsonSchema {
  if (Array.isArray(schema)) return schema.map((item) => snakeNames(item as JsonSchema)) as unknown as JsonSchema
  if (typeof schema !== 'object' || schema === null) return schema
  const { properties, required, ...rest } = schema
  const renamed = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, snakeNames(value as JsonSchema)]))
  return {
    ...renamed,
    ...(properties
      ? {
          properties: Object.fromEntries(Object.entries(properties).map(([name, inner]) => [snakeName(name), snakeNames(inner)])),
        }
      : {}),
    ...(required ? { required: required.map(snakeName) } : {}),
  }
}

const without = (schema: JsonSchema, names: readonly string[]): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name))),
  required: (schema.required ?? []).filter((name) => !names.includes(name)),
})

const bracketed = (schema: JsonSchema): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, inner]) => [name.replace(/^page_(\w+)$/, 'page[$1]'), inner]),
  ),
})
