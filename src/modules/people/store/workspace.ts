import { firstRow, type Queryable, rows, sql, type Tx } from '#kernel/db'

export type Workspace = { name: string; zone: string; isDemonstration: boolean; madeAt: Date }

/** The workspace this schema is; undefined until somebody has made it. */
export function workspaceOf(tx: Queryable): Promise<Workspace | undefined> {
  return firstRow<Workspace>(
    tx,
    sql`select name, zone, is_demonstration as "isDemonstration", made_at as "madeAt" from workspace`,
  )
}

/** Makes the workspace's row; answers false when there is one, also when another process was first by a moment. */
export async function insertWorkspace(tx: Tx, { name, zone, isDemonstration, madeAt }: Workspace): Promise<boolean> {
  const made = await firstRow(
    tx,
    sql`insert into workspace (name, zone, is_demonstration, made_at) values (${name}, ${zone}, ${isDemonstration}, ${madeAt})
        on conflict (is_only) do nothing returning name`,
  )
  return made !== undefined
}

export type Organisation = { id: string; name: string; version: number }
export type ListedOrganisation = Organisation & { sortName: string }
export type OrganisationSearch = { query?: string | undefined; after?: readonly (string | number)[] | undefined; limit: number }

export function findOrganisation(tx: Queryable, id: string, { lock = false } = {}): Promise<Organisation | undefined> {
  return firstRow<Organisation>(
    tx,
    sql`select id, name, version from organisations where id = ${id} ${lock ? sql`for update` : sql``}`,
  )
}

export async function organisationsById(tx: Queryable, ids: readonly string[]): Promise<Map<string, Organisation>> {
  if (ids.length === 0) return new Map()
  const found = await rows<Organisation>(tx, sql`select id, name, version from organisations where id = any(${ids}::uuid[])`)
  return new Map(found.map((organisation) => [organisation.id, organisation]))
}

/** Organisations in order of name; with words, those whose name has them. */
export function listOrganisations(tx: Queryable, { query, after, limit }: OrganisationSearch): Promise<ListedOrganisation[]> {
  const pattern = `%${(query ?? '').trim().replace(/[\\%_]/g, '\\$&')}%`
  const isFurther = after ? sql`and (lower(name), id) > (${after[0]}::text, ${after[1]}::uuid)` : sql``
  return rows<ListedOrganisation>(
    tx,
    sql`select id, name, version, lower(name) as "sortName" from organisations where name ilike ${pattern} ${isFurther}
        order by lower(name), id limit ${limit}`,
  )
}

export const insertOrganisation = (tx: Tx, { id, name, version }: Organisation, now: Date) =>
  sql`insert into organisations (id, name, made_at, version) values (${id}, ${name}, ${now}, ${version})`.execute(tx)

export const saveOrganisation = (tx: Tx, { id, name, version }: Organisation) =>
  sql`update organisations set name = ${name}, version = ${version} where id = ${id}`.execute(tx)
