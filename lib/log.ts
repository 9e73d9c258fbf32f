import pino from 'pino'

/** Structured log, one JSON object a line. Never passwords, tokens or bodies of requests. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  redact: ['password', 'passwordHash', '*.password', '*.passwordHash'],
})
