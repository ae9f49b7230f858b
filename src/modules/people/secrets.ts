import { createHash, randomBytes } from 'node:crypto'

/** 32 bytes: nobody guesses one of these, so a plain hash of it is enough to store. */
const SECRET_BYTES = 32

/** A new unguessable secret for a cookie, a link or a program. */
export const newSecret = () => randomBytes(SECRET_BYTES).toString('base64url')

/** What is stored of a secret: enough to recognise it, not enough to use it. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')

/** A secret on its way to the caller. Written as JSON it disappears, so that no kept answer, log or fact can hold it. */
export type Hidden = { readonly text: string; toJSON(): undefined }
export const hidden = (text: string): Hidden => ({ text, toJSON: () => undefined })

/** Every token for programs begins so; secret scanners can be told to look for it. */
export const TOKEN_PREFIX = 'mg_'
