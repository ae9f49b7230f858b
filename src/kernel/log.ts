import { pino, type Logger } from 'pino'

export type Log = Logger

/** Structured lines on stdout. No message text, no addresses, no secrets: ids and codes only. */
export const createLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['req.headers.cookie', 'req.headers.authorization', '*.password'],
  })
