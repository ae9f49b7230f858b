import { type FormEvent, useState } from 'react'
import { patch, post } from '../../api/call.ts'
import type { Mailbox } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { CheckField, ChoiceField, TextArea, TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { useSave } from './use-save.ts'

type Security = 'tls' | 'starttls' | 'none'
type Line = {
  isUsed: boolean
  host: string
  port: string
  security: Security
  account: string
  password: string
  folders: string
}
type Kind = 'imap' | 'smtp'
type TestAnswer = Record<Kind, { ok: boolean; detail: string }> & { folders: string[] }

/** Ports by kind and encryption: RFC 8314 for TLS, RFC 6409 for submission, 143 and 25 for the rest. */
const usualPorts: Record<Kind, Record<Security, string>> = {
  imap: { tls: '993', starttls: '143', none: '143' },
  smtp: { tls: '465', starttls: '587', none: '25' },
}

const lineOf = (mailbox: Mailbox | undefined, kind: Kind): Line => {
  const known = mailbox?.[kind]
  return {
    isUsed: mailbox === undefined || known !== undefined,
    host: known?.host ?? '',
    port: String(known?.port ?? usualPorts[kind].tls),
    security: known?.security ?? 'tls',
    account: known?.account ?? '',
    password: '',
    folders: kind === 'imap' ? (mailbox?.imap?.folders.join(', ') ?? 'INBOX') : '',
  }
}
const listed = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
const asSent = (line: Line, kind: Kind) => ({
  host: line.host.trim(),
  port: Number(line.port),
  security: line.security,
  account: line.account.trim(),
  ...(line.password ? { password: line.password } : {}),
  ...(kind === 'imap' ? { folders: listed(line.folders) } : {}),
})

export function MailboxForm({ mailbox, close }: { mailbox?: Mailbox; close: () => void }) {
  const { w } = useSpeech()
  const words = w.settings.mailboxes
  const [given, setGiven] = useState({
    name: mailbox?.name ?? '',
    address: mailbox?.address ?? '',
    aliases: mailbox?.aliases.join(', ') ?? '',
    signature: mailbox?.signature ?? '',
    acknowledgement: mailbox?.acknowledgement ?? '',
  })
  const [lines, setLines] = useState({ imap: lineOf(mailbox, 'imap'), smtp: lineOf(mailbox, 'smtp') })
  const set = (field: keyof typeof given) => (event: { target: { value: string } }) =>
    setGiven({ ...given, [field]: event.target.value })
  const servers = () => ({
    ...(lines.imap.isUsed && lines.imap.host ? { imap: asSent(lines.imap, 'imap') } : {}),
    ...(lines.smtp.isUsed && lines.smtp.host ? { smtp: asSent(lines.smtp, 'smtp') } : {}),
  })
  const test = useSave(
    () => post<Partial<TestAnswer>>('/mailboxes/test', { ...servers(), ...(mailbox ? { mailbox_id: mailbox.id } : {}) }),
    [],
  )
  const save = useSave(
    () => {
      const body = {
        ...given,
        name: given.name.trim(),
        address: given.address.trim(),
        aliases: listed(given.aliases),
        ...servers(),
      }
      return mailbox ? patch(`/mailboxes/${mailbox.id}`, body, mailbox.etag) : post('/mailboxes', body)
    },
    ['mailboxes'],
    close,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(undefined)
  }
  return (
    <form className="form settings-form" onSubmit={submit}>
      <TextField label={words.name} value={given.name} required onChange={set('name')} />
      <TextField label={words.address} type="email" value={given.address} required onChange={set('address')} />
      <TextField wide label={words.aliases} value={given.aliases} onChange={set('aliases')} />
      {(['imap', 'smtp'] as const).map((kind) => (
        <ServerFields
          key={kind}
          kind={kind}
          line={lines[kind]}
          isKnown={mailbox?.[kind] !== undefined}
          change={(line) => setLines({ ...lines, [kind]: line })}
          tested={test.data?.[kind]}
        />
      ))}
      <TextArea wide label={words.signature} value={given.signature} onChange={set('signature')} />
      <TextArea wide label={words.acknowledgement} value={given.acknowledgement} onChange={set('acknowledgement')} />
      {test.data?.folders && test.data.folders.length > 0 && (
        <p className="entry-wide meta">{words.foldersFound(test.data.folders.join(', '))}</p>
      )}
      <div className="form-acts">
        <Button disabled={test.isPending} onClick={() => test.mutate(undefined)}>
          {test.isPending ? words.testing : words.test}
        </Button>
        <Button onClick={close}>{w.acts.cancel}</Button>
        <Button submits look="primary" disabled={save.isPending || given.name.trim() === '' || given.address.trim() === ''}>
          {w.acts.save}
        </Button>
      </div>
      <div className="entry-wide">
        <Trouble fault={save.error ?? test.error} what={w.states.notDone} isSmall />
      </div>
    </form>
  )
}

type ServerProps = {
  kind: Kind
  line: Line
  isKnown: boolean
  change: (line: Line) => void
  tested: { ok: boolean; detail: string } | undefined
}

function ServerFields({ kind, line, isKnown, change, tested }: ServerProps) {
  const { w } = useSpeech()
  const words = w.settings.mailboxes
  const set = (field: keyof Line) => (event: { target: { value: string } }) => change({ ...line, [field]: event.target.value })
  return (
    <fieldset className="settings-group">
      <legend>{words[kind]}</legend>
      <CheckField
        label={kind === 'imap' ? words.receives : words.sends}
        checked={line.isUsed}
        onChange={(event) => change({ ...line, isUsed: event.target.checked })}
      />
      {line.isUsed && (
        <div className="form">
          <TextField label={words.host} value={line.host} onChange={set('host')} />
          <ChoiceField
            label={words.security}
            choices={(['tls', 'starttls', 'none'] as const).map((value) => ({ value, name: words.securities[value] }))}
            value={line.security}
            onChange={(event) => {
              const security = event.target.value as Security
              change({ ...line, security, port: usualPorts[kind][security] })
            }}
          />
          <TextField label={words.port} inputMode="numeric" value={line.port} onChange={set('port')} />
          <TextField label={words.account} value={line.account} onChange={set('account')} />
          <TextField
            label={words.password}
            hint={isKnown ? words.passwordKept : undefined}
            type="password"
            autoComplete="new-password"
            value={line.password}
            onChange={set('password')}
          />
          {kind === 'imap' && <TextField label={words.foldersField} value={line.folders} onChange={set('folders')} />}
        </div>
      )}
      {tested && <p role="status">{tested.ok ? words.works : words.fails(tested.detail)}</p>}
    </fieldset>
  )
}
