/** What a rule answers: the new state and the facts it makes true, or why not. */
export type Decision<Value, Fact, No extends Refusal> = { ok: true; value: Value; facts: Fact[] } | { ok: false; refusal: No }

export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'limit' | 'stale' | 'signed-out'

/** A "no" that is part of the product: `code` is stable and has its sentence on screen; other fields help to say it. */
export type Refusal = { kind: RefusalKind; code: string }

export const accept = <Value, Fact = never>(value: Value, ...facts: Fact[]) =>
  ({ ok: true, value, facts }) as const satisfies { ok: true; value: Value; facts: Fact[] }

export const refuse = <const No extends Refusal>(refusal: No) => ({ ok: false, refusal }) as const
