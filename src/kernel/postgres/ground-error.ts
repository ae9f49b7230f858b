/** The ways in which the ground under the product can be missing. Each has a cure that an administrator can carry out. */
export type GroundCode =
  | 'ground.folder-not-writable'
  | 'ground.folder-not-reachable'
  | 'ground.folder-of-another-account'
  | 'ground.no-binaries'
  | 'ground.no-account'
  | 'ground.password-missing'
  | 'ground.port-taken'
  | 'ground.server-did-not-start'
  | 'ground.database-unreachable'
  | 'ground.database-too-old'
  | 'ground.database-wrong-locale'
  | 'ground.extension-missing'

/** A fault of the machine rather than of a request: `message` says what is wrong and `cure` what to do, both in whole sentences. */
export class GroundError extends Error {
  readonly code: GroundCode
  readonly cure: string

  constructor(code: GroundCode, message: string, cure: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'GroundError'
    this.code = code
    this.cure = cure
  }
}
