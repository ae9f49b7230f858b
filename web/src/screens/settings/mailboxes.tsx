import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { useState } from 'react'
import { patch, post, remove } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import { mailboxesQuery } from '../../api/queries.ts'
import type { Mailbox } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog, DialogActs } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useToast } from '../../parts/toast.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useMay } from '../../shell/me.ts'
import { useSpeech } from '../../words/speech.tsx'
import { Confirm } from '../../parts/confirm.tsx'
import { MailboxForm } from './mailbox-form.tsx'
import { useSave } from './use-save.ts'

/** Where mail comes from and goes out: whether it works, since when not, and what to do. */
export function Mailboxes() {
  const { w } = useSpeech()
  const { data, error, refetch } = useQuery({ ...mailboxesQuery, refetchInterval: 30_000 })
  const [isAdding, setAdding] = useState(false)
  const may = useMay()
  return (
    <>
      {isAdding && <MailboxForm close={() => setAdding(false)} />}
      {!isAdding && may('conversations.add-mailbox') && (
        <Button onClick={() => setAdding(true)}>{w.settings.mailboxes.add}</Button>
      )}
      {error && <Trouble fault={error} what={w.states.notShown} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={3} />}
      {data?.length === 0 && !isAdding && <p className="empty">{w.settings.mailboxes.empty}</p>}
      <div className="settings-list">
        {data?.map((mailbox) => (
          <Box key={mailbox.id} mailbox={mailbox} />
        ))}
      </div>
    </>
  )
}

function Box({ mailbox }: { mailbox: Mailbox }) {
  const { w, d } = useSpeech()
  const words = w.settings.mailboxes
  const now = useNow()
  const [open, setOpen] = useState<'change' | 'fetch' | 'remove' | undefined>()
  const change = useSave((given: object) => patch(`/mailboxes/${mailbox.id}`, given, mailbox.etag), ['mailboxes'])
  const drop = useSave(() => remove(`/mailboxes/${mailbox.id}`), ['mailboxes'])
  const may = useMay()
  const isPaused = mailbox.state === 'paused'
  const fetched = mailbox.folders.reduce((sum, folder) => sum + folder.fetched_count, 0)
  const said = [
    isPaused
      ? words.paused
      : !mailbox.imap
        ? words.sendsOnly
        : mailbox.last_fetch_at
          ? words.lastFetch(d.moment(mailbox.last_fetch_at, now))
          : words.neverFetched,
    ...(mailbox.folders.length > 0 ? [words.folders(mailbox.folders.length), words.fetched(fetched)] : []),
    ...(mailbox.queued_count > 0 ? [words.queued(mailbox.queued_count)] : []),
  ]
  return (
    <div className="entry">
      <div>
        <p className="name">{mailbox.name}</p>
        <p>{[mailbox.address, ...mailbox.aliases].join(', ')}</p>
        <p className="meta figures">{said.join(' · ')}</p>
      </div>
      {may('conversations.change-mailbox') && (
        <div className="entry-acts">
          <Button small onClick={() => setOpen(open === 'change' ? undefined : 'change')} aria-expanded={open === 'change'}>
            {w.acts.change}
          </Button>
          <Button small look="text" onClick={() => setOpen('fetch')}>
            {words.fetchSince}
          </Button>
          <Button small look="text" onClick={() => change.mutate({ state: isPaused ? 'active' : 'paused' })}>
            {isPaused ? words.resume : words.pause}
          </Button>
          <Button small look="text" onClick={() => setOpen('remove')}>
            {words.remove}
          </Button>
        </div>
      )}
      {mailbox.trouble && (
        <div className="entry-trouble" role="alert">
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
          <div>
            <p>
              {words.trouble(d.moment(mailbox.trouble.since, now))} {words.troubles[mailbox.trouble.code]}
            </p>
            <p className="meta">
              {mailbox.trouble.detail} <code>{mailbox.trouble.code}</code>
            </p>
          </div>
        </div>
      )}
      <Trouble fault={change.error ?? drop.error} what={w.states.notDone} isSmall />
      {open === 'change' && (
        <div className="entry-wide">
          <MailboxForm mailbox={mailbox} close={() => setOpen(undefined)} />
        </div>
      )}
      {open === 'fetch' && <FetchDialog mailbox={mailbox} close={() => setOpen(undefined)} />}
      {open === 'remove' && (
        <Confirm
          title={words.removeTitle(mailbox.name)}
          about={words.removeAbout}
          act={words.remove}
          run={() => drop.mutate(undefined)}
          close={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}

function FetchDialog({ mailbox, close }: { mailbox: Mailbox; close: () => void }) {
  const { w } = useSpeech()
  const words = w.settings.mailboxes
  const say = useToast()
  const [since, setSince] = useState('')
  const fetchIt = useSave(
    () => post(`/mailboxes/${mailbox.id}/fetch`, since ? { since } : {}),
    ['mailboxes', 'inbox'],
    () => {
      say(words.fetching)
      close()
    },
  )
  return (
    <Dialog title={words.fetchSinceTitle} isOpen onClose={close}>
      <p className="soft">{words.fetchSinceAbout}</p>
      <TextField label={w.conversation.date} type="date" value={since} onChange={(event) => setSince(event.target.value)} />
      <Trouble fault={fetchIt.error} what={w.states.notDone} isSmall />
      <DialogActs>
        <Button onClick={close}>{w.acts.cancel}</Button>
        <Button look="primary" disabled={fetchIt.isPending} onClick={() => fetchIt.mutate(undefined)}>
          {words.fetchNow}
        </Button>
      </DialogActs>
    </Dialog>
  )
}
