import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { ImapFlow } from 'imapflow'
import { foldersOf, type FolderFound, keptUids, type Mailbox, saveFolder } from '../../store/mailboxes.ts'
import { insertRawMails, type RawMailToSave } from '../../store/raw-mails.ts'
import { COMMAND_LIMIT_MS, MailboxTrouble, whileMoving, within } from './imap-connection.ts'
import { isStoreAway, MAIL_IN_ROW_LIMIT_BYTES, MAIL_LIMIT_BYTES, nextIdAt, type Surroundings } from './surroundings.ts'

/** Mails carried and committed together: large enough for speed, small enough to lose little when the line breaks. */
const BATCH_LIMIT = 50
const BATCH_BYTES_LIMIT = 8 * 1024 * 1024
/** UIDs asked about at once; the next pass goes on from there. */
const UIDS_LIMIT = 1_000
/** How often a server is asked for a mail it does not hand over, before that mail is shown as unreadable and passed by. */
const TRIES_PER_MAIL = 3
/** After a changed UIDVALIDITY: from when on mail is looked at again; what is here already is recognised. */
const LOOK_BACK_MS = 2 * 86_400_000
/** SEARCH SINCE knows days only, in the server's zone. */
const SEARCH_SLACK_MS = 86_400_000
/** A server's clock may be behind ours. */
const CLOCK_SLACK_MS = 10 * 60_000
/** Asked for at once of a large mail: few round trips, little memory. */
const CHUNK_BYTES = 1024 * 1024
const GZIP_LEVEL = 3

const pack = promisify(gzip)

/** How often single mails were asked for in vain, by folder, UIDVALIDITY and UID; remembered over a reconnect. */
export type Vain = Map<string, number>
type Listed = { uid: number; sizeBytes: number; arrivedAt: Date }
type Folder = { client: ImapFlow; mailbox: Mailbox; path: string; uidValidity: number; vain: Vain; around: Surroundings }

/**
 * Fetches what is new in one folder, without changing anything on the server. A mail counts as fetched when its raw form
 * and the watermark are committed, in one transaction. Answers whether more is waiting.
 */
export async function fetchFolder(given: Omit<Folder, 'uidValidity'>): Promise<{ newMails: number; hasMore: boolean }> {
  const { client, mailbox, path, around } = given
  const opened = await within(client, COMMAND_LIMIT_MS, client.mailboxOpen(path, { readOnly: true })).catch((fault) => {
    const isMissing = fault?.mailboxMissing || fault?.serverResponseCode === 'NONEXISTENT' || fault?.responseStatus === 'NO'
    throw isMissing ? new MailboxTrouble('folder-missing', path) : fault
  })
  const folder = { ...given, uidValidity: Number(opened.uidValidity) }
  const known = (await foldersOf(around.database.db, mailbox.id)).find((one) => one.path === path)
  const mark = known?.uidValidity === folder.uidValidity ? known : undefined
  const since = sinceWhen(known, mark, mailbox)

  if (since) return lookThrough(folder, since, { lastUid: mark?.lastUid ?? 0, uidNext: opened.uidNext })
  if (!mark || (opened.uidNext && opened.uidNext <= mark.lastUid + 1)) return { newMails: 0, hasMore: false }
  const uids = (await searchUids(client, { uid: `${mark.lastUid + 1}:*` }, `${mark.lastUid + 1}:*`)).filter(
    (uid) => uid > mark.lastUid,
  )
  const listed = await list(folder, uids.slice(0, UIDS_LIMIT))
  const newMails = await takeAll(folder, listed, { moves: true })
  return { newMails, hasMore: uids.length > UIDS_LIMIT }
}

/** From which day on a folder is looked through; undefined when the watermark says it all. */
function sinceWhen(known: FolderFound | undefined, mark: FolderFound | undefined, mailbox: Mailbox): Date | undefined {
  if (mark) return mark.lookAgainSince ?? undefined
  const lastSeen = known?.lastFetchAt ?? mailbox.lastFetchAt
  if (known && lastSeen) return new Date(Math.max(mailbox.fetchSince.getTime(), lastSeen.getTime() - LOOK_BACK_MS))
  return mailbox.fetchSince
}

/** A folder seen for the first time, or again from a date: all of it from then on, except what is kept already. */
async function lookThrough(folder: Folder, since: Date, { lastUid, uidNext }: { lastUid: number; uidNext: number }) {
  const { client, mailbox, path, uidValidity, around } = folder
  // A test clock may run years from the mail server's, which cannot be played: then every mail there is is taken.
  const from = around.clock.isTest ? new Date(SEARCH_SLACK_MS) : new Date(since.getTime() - CLOCK_SLACK_MS)
  const found = await searchUids(client, { since: new Date(from.getTime() - SEARCH_SLACK_MS) }, '1:*')
  let newMails = 0
  for (let at = 0; at < found.length; at += UIDS_LIMIT) {
    const uids = found.slice(at, at + UIDS_LIMIT)
    const kept = await keptUids(around.database.db, { mailboxId: mailbox.id, folder: path, uidValidity, uids })
    const listed = await list(
      folder,
      uids.filter((uid) => !kept.has(uid)),
    )
    newMails += await takeAll(
      folder,
      listed.filter(({ arrivedAt }) => arrivedAt >= from),
      { moves: false },
    )
  }
  // Only now the watermark: a look that is cut short begins again, and finds what it has already kept.
  const highest = Math.max(lastUid, (uidNext || 1) - 1, ...found.slice(-1))
  await commit(folder, [], { lastUid: highest, isLookedThrough: true })
  return { newMails, hasMore: false }
}

/** A server that refuses this form of SEARCH still lists UIDs. */
async function searchUids(client: ImapFlow, query: { uid: string } | { since: Date }, everything: string): Promise<number[]> {
  const found = await within(client, COMMAND_LIMIT_MS, client.search(query, { uid: true })).catch((fault) => {
    if (client.usable) return false as const
    throw fault
  })
  if (Array.isArray(found)) return found.toSorted((a, b) => a - b)
  const listed = await whileMoving(client, client.fetchAll(everything, { uid: true }, { uid: true }))
  return listed.map(({ uid }) => uid).toSorted((a, b) => a - b)
}

async function list({ client, around }: Folder, uids: number[]): Promise<Listed[]> {
  if (uids.length === 0) return []
  const now = around.clock.now()
  const answers = await whileMoving(
    client,
    client.fetchAll(uids.join(','), { uid: true, size: true, internalDate: true }, { uid: true }),
  )
  const known = new Map(
    answers.map(({ uid, size, internalDate }) => [
      uid,
      { uid, sizeBytes: size ?? 0, arrivedAt: internalDate ? new Date(internalDate) : now },
    ]),
  )
  // Whatever a server leaves out of the list is asked for by itself.
  return uids.map((uid) => known.get(uid) ?? { uid, sizeBytes: 0, arrivedAt: now })
}

/** Takes mails in order, batch by batch; `moves` when the watermark goes along with each. */
async function takeAll(folder: Folder, listed: readonly Listed[], { moves }: { moves: boolean }): Promise<number> {
  let newMails = 0
  for (const batch of batchesOf(folder, listed)) {
    const mails = batch.length === 1 && batch[0] ? [await takeOne(folder, batch[0])] : await takeBatch(folder, batch)
    const present = mails.filter((mail) => mail !== undefined)
    newMails += await commit(folder, present, moves ? { lastUid: batch.at(-1)!.uid, isLookedThrough: false } : undefined)
  }
  // Whatever went wrong in a batch is behind us; the next ones go together again.
  folder.vain.delete(keyOf(folder, 'batch'))
  return newMails
}

function batchesOf(folder: Folder, listed: readonly Listed[]): Listed[][] {
  const batches: Listed[][] = []
  let bytes = 0
  // Once something went wrong here, mails go one by one until the one at fault is known.
  const limit = folder.vain.size > 0 ? 1 : BATCH_LIMIT
  for (const mail of listed) {
    const last = batches.at(-1)
    const fits = last && last.length < limit && bytes + mail.sizeBytes <= BATCH_BYTES_LIMIT
    bytes = fits ? bytes + mail.sizeBytes : mail.sizeBytes
    if (fits) last.push(mail)
    else batches.push([mail])
  }
  return batches
}

const keyOf = ({ path, uidValidity }: Folder, uid: number | 'batch') => `${path}\n${uidValidity}\n${uid}`

async function takeBatch(folder: Folder, batch: readonly Listed[]): Promise<(RawMailToSave | undefined)[]> {
  const { client, vain } = folder
  const uids = batch.map(({ uid }) => uid).join(',')
  const answers = await whileMoving(client, client.fetchAll(uids, { uid: true, source: true }, { uid: true })).catch((fault) => {
    vain.set(keyOf(folder, 'batch'), 1)
    if (client.usable) return []
    throw fault
  })
  const sources = new Map(answers.map(({ uid, source }) => [uid, source]))
  const taken: (RawMailToSave | undefined)[] = []
  for (const mail of batch) {
    const source = sources.get(mail.uid)
    taken.push(source ? await inRow(folder, mail, source) : await takeOne(folder, mail))
  }
  return taken
}

/** One mail by itself: asked for up to three times, then recorded as one the server does not give. Undefined when it is gone. */
async function takeOne(folder: Folder, mail: Listed): Promise<RawMailToSave | undefined> {
  const { client, vain } = folder
  const key = keyOf(folder, mail.uid)
  while ((vain.get(key) ?? 0) < TRIES_PER_MAIL) {
    vain.set(key, (vain.get(key) ?? 0) + 1)
    const source = await carry(folder, mail).catch((fault) => {
      // A full disk of ours is not the server's fault: nothing is passed by, the watch begins again.
      if (isStoreAway(fault)) vain.delete(key)
      else if (client.usable) return undefined
      throw fault
    })
    if (source) {
      vain.delete(key)
      return source
    }
    const isThere = await within(client, COMMAND_LIMIT_MS, client.search({ uid: String(mail.uid) }, { uid: true }))
    if (Array.isArray(isThere) && !isThere.includes(mail.uid)) return void vain.delete(key)
  }
  vain.delete(key)
  vain.delete(keyOf(folder, 'batch'))
  folder.around.log.warn(
    { mailbox: folder.mailbox.id, uid: mail.uid },
    'the server does not hand over a mail; it is shown as unreadable',
  )
  return { ...rowOf(folder, mail), source: null }
}

/** Small mails come whole, large ones are streamed to the file store, and the largest give their headers only. */
async function carry(folder: Folder, mail: Listed): Promise<RawMailToSave | undefined> {
  const { client, around } = folder
  const range = String(mail.uid)
  if (mail.sizeBytes > MAIL_LIMIT_BYTES) {
    const answer = await whileMoving(client, client.fetchOne(range, { uid: true, headers: true }, { uid: true }))
    return answer
      ? { ...rowOf(folder, mail), source: await pack(answer.headers ?? Buffer.alloc(0), { level: GZIP_LEVEL }) }
      : undefined
  }
  if (mail.sizeBytes > MAIL_IN_ROW_LIMIT_BYTES) {
    const download = await within(
      client,
      COMMAND_LIMIT_MS,
      client.download(range, undefined, { uid: true, maxBytes: MAIL_LIMIT_BYTES, chunkSize: CHUNK_BYTES }),
    )
    if (!download.content) return undefined
    const file = await whileMoving(client, around.files.put(download.content, MAIL_LIMIT_BYTES))
    return file === 'too-large'
      ? undefined
      : { ...rowOf(folder, mail), sizeBytes: file.sizeBytes, source: null, fileSha256: file.sha256 }
  }
  const answer = await whileMoving(client, client.fetchOne(range, { uid: true, source: true }, { uid: true }))
  return answer && answer.source ? inRow(folder, mail, answer.source) : undefined
}

const inRow = async (folder: Folder, mail: Listed, source: Buffer): Promise<RawMailToSave> => ({
  ...rowOf(folder, mail),
  sizeBytes: source.length,
  source: await pack(source, { level: GZIP_LEVEL }),
})

function rowOf({ mailbox, path, uidValidity, around }: Folder, { uid, sizeBytes, arrivedAt }: Listed): RawMailToSave {
  const now = around.clock.now()
  // A test clock moves without the mail server's.
  const receivedAt = around.clock.isTest || arrivedAt > now ? now : arrivedAt
  const from = { mailboxId: mailbox.id, folder: path, uidValidity, uid }
  return {
    id: nextIdAt(now),
    receivedAt,
    via: 'imap',
    ...from,
    envelopeFrom: null,
    envelopeTo: [],
    sizeBytes,
    source: null,
    fileSha256: null,
  }
}

async function commit(
  folder: Folder,
  mails: readonly RawMailToSave[],
  mark: { lastUid: number; isLookedThrough: boolean } | undefined,
): Promise<number> {
  const { mailbox, path, uidValidity, around } = folder
  const newMails = await around.database.db.transaction().execute(async (tx) => {
    const newMails = await insertRawMails(tx, mails)
    if (mark) await saveFolder(tx, { mailboxId: mailbox.id, path, uidValidity, ...mark, newMails, now: around.clock.now() })
    return newMails
  })
  if (newMails > 0) around.onSaved()
  return newMails
}
