import { refuse } from '#kernel/decision'

/** Somebody else saved this since it was read: their version is not overwritten unseen. Nothing sent means nothing claimed. */
export function staleEdit(ifMatch: string | undefined, version: number) {
  if (ifMatch === undefined || ifMatch === '*' || ifMatch === String(version)) return undefined
  return refuse({ kind: 'stale', code: 'kernel.edited-meanwhile', etag: String(version) })
}
