import { appendFacts, type Fact } from '#kernel/facts'
import { firstRow, rows, sql, type Db, type Queryable, type Tx } from '#kernel/db'

/** tls from the first byte, starttls or nothing at all, or in the clear (only for a server on the same machine). */
export type Security = 'tls' | 'starttls' | 'none'
export type ImapSettings = { host: string; port: number; security: Security; account: string; folders: string[] }
/** Without an account we do not sign in. */
export type SmtpSettings = { host: string; port: number; security: Security; account: string }
export type Trouble = { code: string; detail: string; since: Date }

/** A mailbox of ours. Its secrets are sealed, and no view of it may show them. */
export type Mailbox = {
  id: string
  name: string
  address: string
  aliases: string[]
  state: 'active' | 'paused'
  imap: ImapSettings | null
  smtp: SmtpSettings | null
  imapSecret: Buffer | null
  smtpSecret: Buffer | null
  signature: string
  acknowledgement: string
  fetchSince: Date
  lastFetchAt: Date | null
  trouble: Trouble | null
  madeAt: Date
  version: number
}

type MailboxRow = {
  id: string
  name: string
  address: string
  aliases: string[]
  state: 'active' | 'paused'
  imap: ImapSettings | null
  smtp: SmtpSettings | null
  imap_secret: Buffer | null
  smtp_secret: Buffer | null
  signature: string
  acknowledgement: string
  fetch_since: Date
  last_fetch_at: Date | null
  trouble_code: string | null
  trouble_detail: string | null
  trouble_since: Date | null
  made_at: Date
  version: number
}

const found = (row: MailboxRow): Mailbox => ({
  id: row.id,
  name: row.name,
  address: row.address,
  aliases: row.aliases,
  state: row.state,
  imap: row.imap,
  smtp: row.smtp,
  imapSecret: row.imap_secret,
  smtpSecret: row.smtp_secret,
  signature: row.signature,
  acknowledgement: row.acknowledgement,
  fetchSince: row.fetch_since,
  lastFetchAt: row.last_fetch_at,
  trouble:
    row.trouble_code && row.trouble_since
      ? { code: row.trouble_code, detail: row.trouble_detail ?? '', since: row.trouble_since }
      : null,
  madeAt: row.made_at,
  version: row.version,
})
const columns = sql`id, name, address, aliases, state, imap, smtp, imap_secret, smtp_secret, signature, acknowledgement, fetch_since, last_fetch_at,
  trouble_code, trouble_detail, trouble_since, made_at, version`

/** More mailboxes than any team reads; a list that is longer was made by a mistake. */
const MAILBOXES_LIMIT = 1_000

/** A mailbox by id; `lock` when it is about to be judged and changed. */
export async function findMailbox(tx: Queryable, id: string, { lock = false } = {}): Promise<Mailbox | undefined> {
  const row = await firstRow<MailboxRow>(
    tx,
    sql`select ${columns} from mailboxes where id = ${id} ${lock ? sql`for update` : sql``}`,
  )
  return row && found(row)
}

/** Every mailbox, oldest first; the first is the one that speaks for the house. */
export async function allMailboxes(tx: Queryable): Promise<Mailbox[]> {
  return (await rows<MailboxRow>(tx, sql`select ${columns} from mailboxes order by made_at, id limit ${MAILBOXES_LIMIT}`)).map(
    found,
  )
}

/** The oldest active mailbox with a way to send: it speaks when nobody chose another. */
export async function mailboxThatCanSend(tx: Queryable): Promise<Mailbox | undefined> {
  const row = await firstRow<MailboxRow>(
    tx,
    sql`select ${columns} from mailboxes where state = 'active' and smtp is not null order by made_at, id limit 1`,
  )
  return row && found(row)
}

/** Those whose mail is fetched or sent now. */
export async function activeMailboxes(tx: Queryable): Promise<Mailbox[]> {
  const active = await rows<MailboxRow>(
    tx,
    sql`select ${columns} from mailboxes where state = 'active' order by made_at, id limit ${MAILBOXES_LIMIT}`,
  )
  return active.map(found)
}

/** Which mailboxes are to be watched and in which version, so that a watch is begun again when its settings change. */
export const mailboxesToWatch = (tx: Queryable): Promise<{ id: string; version: number }[]> =>
  rows(
    tx,
    sql`select id, version from mailboxes where state = 'active' and imap is not null order by id limit ${MAILBOXES_LIMIT}`,
  )

/** The mailboxes that receive at any of these addresses, plus parts left out and letter case aside. */
export async function mailboxesByAddress(tx: Queryable, addresses: readonly string[]): Promise<Mailbox[]> {
  const bare = addresses.map((address) => address.toLowerCase().replace(/\+[^@]*@/, '@'))
  const matching = await rows<MailboxRow>(
    tx,
    sql`select ${columns} from mailboxes
        where address = any(${bare}::text[]) or exists (select from unnest(aliases) as alias where lower(alias) = any(${bare}::text[]))
        order by made_at, id limit ${MAILBOXES_LIMIT}`,
  )
  return matching.map(found)
}

/** Every address and alias of ours, lower-case: we never answer to them. */
export async function ourAddresses(tx: Queryable): Promise<string[]> {
  const ours = await rows<{ address: string }>(
    tx,
    sql`select distinct lower(a) as address from mailboxes, unnest(address || aliases) as a`,
  )
  return ours.map((row) => row.address)
}

export type MailboxToSave = Omit<Mailbox, 'lastFetchAt' | 'trouble' | 'version'>

export async function insertMailbox(tx: Tx, mailbox: MailboxToSave): Promise<void> {
  await sql`insert into mailboxes (id, name, address, aliases, state, imap, smtp, imap_secret, smtp_secret, signature, acknowledgement, fetch_since, made_at)
      values (${mailbox.id}, ${mailbox.name}, ${mailbox.address}, ${mailbox.aliases}, ${mailbox.state}, ${json(mailbox.imap)}::jsonb, ${json(mailbox.smtp)}::jsonb,
        ${mailbox.imapSecret}, ${mailbox.smtpSecret}, ${mailbox.signature}, ${mailbox.acknowledgement}, ${mailbox.fetchSince}, ${mailbox.madeAt})`.execute(
    tx,
  )
}

/** Saves changed settings; the version grows, and with it every watch begins again. What was wrong before is forgotten. */
export async function updateMailbox(tx: Tx, mailbox: MailboxToSave): Promise<void> {
  await sql`update mailboxes set name = ${mailbox.name}, address = ${mailbox.address}, aliases = ${mailbox.aliases}, state = ${mailbox.state},
        imap = ${json(mailbox.imap)}::jsonb, smtp = ${json(mailbox.smtp)}::jsonb, imap_secret = ${mailbox.imapSecret}, smtp_secret = ${mailbox.smtpSecret},
        signature = ${mailbox.signature}, acknowledgement = ${mailbox.acknowledgement}, fetch_since = ${mailbox.fetchSince},
        trouble_code = null, trouble_detail = null, trouble_since = null, version = version + 1
      where id = ${mailbox.id}`.execute(tx)
}

export async function removeMailbox(tx: Tx, id: string): Promise<void> {
  await sql`delete from mailboxes where id = ${id}`.execute(tx)
}

const json = (value: unknown) => (value === null ? null : JSON.stringify(value))

/** How far a folder has been fetched. */
export type FolderFound = {
  path: string
  uidValidity: number
  lastUid: number
  fetchedCount: number
  lastFetchAt: Date | null
  lookAgainSince: Date | null
}

export async function foldersOf(tx: Queryable, mailboxId: string): Promise<FolderFound[]> {
  return rows(
    tx,
    sql`select path, uid_validity as "uidValidity", last_uid as "lastUid", fetched_count as "fetchedCount", last_fetch_at as "lastFetchAt",
          look_again_since as "lookAgainSince" from mailbox_folders where mailbox_id = ${mailboxId} order by path`,
  )
}

export type FolderToSave = {
  mailboxId: string
  path: string
  uidValidity: number
  lastUid: number
  newMails: number
  now: Date
  isLookedThrough: boolean
}

/** Moves a folder's watermark, in the transaction that keeps its mails. Under one UIDVALIDITY it only grows. */
export async function saveFolder(tx: Tx, folder: FolderToSave): Promise<void> {
  await sql`insert into mailbox_folders as f (mailbox_id, path, uid_validity, last_uid, fetched_count, last_fetch_at)
      values (${folder.mailboxId}, ${folder.path}, ${folder.uidValidity}, ${folder.lastUid}, ${folder.newMails}, ${folder.now})
      on conflict (mailbox_id, path) do update set uid_validity = excluded.uid_validity,
        last_uid = case when f.uid_validity = excluded.uid_validity then greatest(f.last_uid, excluded.last_uid) else excluded.last_uid end,
        fetched_count = f.fetched_count + excluded.fetched_count, last_fetch_at = excluded.last_fetch_at,
        look_again_since = case when ${folder.isLookedThrough} then null else f.look_again_since end`.execute(tx)
}

/** "Fetch since": every folder is looked through again from that day; what is already here is not kept twice. */
export async function lookAgainSince(tx: Tx, { mailboxId, since }: { mailboxId: string; since: Date }): Promise<void> {
  await sql`update mailboxes set fetch_since = least(fetch_since, ${since}), version = version + 1 where id = ${mailboxId}`.execute(
    tx,
  )
  await sql`update mailbox_folders set look_again_since = least(look_again_since, ${since}) where mailbox_id = ${mailboxId}`.execute(
    tx,
  )
}

/** Which of these UIDs are kept already, so that looking again does not carry them over the line again. */
export async function keptUids(
  tx: Queryable,
  { mailboxId, folder, uidValidity, uids }: { mailboxId: string; folder: string; uidValidity: number; uids: readonly number[] },
): Promise<Set<number>> {
  const kept = await rows<{ uid: number }>(
    tx,
    sql`select uid from raw_mails where mailbox_id = ${mailboxId} and folder = ${folder} and uid_validity = ${uidValidity} and uid = any(${uids}::bigint[])`,
  )
  return new Set(kept.map((row) => row.uid))
}

/** A pass over every folder went well. */
export async function markFetched(db: Db, { id, now, newId }: { id: string; now: Date; newId: () => string }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await firstRow<{ trouble_code: string | null }>(
      tx,
      sql`select trouble_code from mailboxes where id = ${id} for no key update`,
    )
    if (!before) return
    await sql`update mailboxes set last_fetch_at = ${now}, trouble_code = null, trouble_detail = null, trouble_since = null where id = ${id}`.execute(
      tx,
    )
    if (before.trouble_code) await append(tx, { type: 'conversations.mailbox-recovered', mailboxId: id }, { now, newId })
  })
}

/** What keeps us from fetching, in a code and the server's own words; `since` stays that of the first time. */
export async function saveTrouble(
  db: Db,
  { id, code, detail, now, newId }: { id: string; code: string; detail: string; now: Date; newId: () => string },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const before = await firstRow<{ trouble_code: string | null }>(
      tx,
      sql`select trouble_code from mailboxes where id = ${id} for no key update`,
    )
    if (!before) return
    await sql`update mailboxes set trouble_code = ${code}, trouble_detail = ${detail}, trouble_since = coalesce(trouble_since, ${now}) where id = ${id}`.execute(
      tx,
    )
    if (before.trouble_code !== code)
      await append(tx, { type: 'conversations.mailbox-troubled', mailboxId: id, code }, { now, newId })
  })
}

const append = (tx: Tx, fact: Fact, { now, newId }: { now: Date; newId: () => string }) =>
  appendFacts(tx, { actorKind: 'system', actorId: null, now, newId }, [fact])
