/** The smallest shapes, which all others are made of. */
import { z } from 'zod'

export const Instant = z.iso.datetime({ offset: true })
export const Id = z.uuid()
