import type { Editor } from '@tiptap/core'
import { Bold, CalendarClock, Ellipsis, Handshake, Italic, Link2, List, ListOrdered, Paperclip, Trash2 } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { Button, IconButton } from '../../parts/button.tsx'
import { Dialog, DialogActs } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { Menu } from '../../parts/menu.tsx'
import { setCheckSetting, useCheckSetting } from '../../reading/check-setting.ts'
import { useSpeech } from '../../words/speech.tsx'

const picture = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

type Props = {
  editor: Editor | null
  promiseCount: number
  leaves: string | undefined
  isSending: boolean
  promise: () => void
  attach: (files: FileList) => void
  schedule: () => void
  discard: () => void
  send: () => void
}

export function ReplyFoot({ editor, promiseCount, leaves, isSending, promise, attach, schedule, discard, send }: Props) {
  const { w } = useSpeech()
  const file = useRef<HTMLInputElement>(null)
  const [isLinking, setLinking] = useState(false)
  const isLater = leaves !== undefined
  const name =
    promiseCount > 0
      ? isLater
        ? w.composer.confirmAndSchedule(promiseCount)
        : w.composer.confirmAndSend(promiseCount)
      : isLater
        ? w.composer.sendLater
        : w.composer.send
  return (
    <div className="writer-foot">
      <div className="writer-tools" role="toolbar" aria-label={w.composer.toolbar}>
        <Button
          look="text"
          small
          className="writer-promise"
          title={`${w.composer.promiseHint} (Ctrl+Shift+P)`}
          onMouseDown={keepFocus}
          onClick={promise}
        >
          <Handshake {...picture} />
          {w.composer.promise}
        </Button>
        <Tool editor={editor} kind="bold" name={w.composer.bold} icon={<Bold {...picture} />} keyName="Ctrl+B" />
        <Tool editor={editor} kind="italic" name={w.composer.italic} icon={<Italic {...picture} />} keyName="Ctrl+I" />
        <Tool editor={editor} kind="bulletList" name={w.composer.list} icon={<List {...picture} />} />
        <Tool editor={editor} kind="orderedList" name={w.composer.numbered} icon={<ListOrdered {...picture} />} />
        <IconButton
          small
          name={w.composer.link}
          icon={<Link2 {...picture} />}
          aria-pressed={editor?.isActive('link') ?? false}
          onMouseDown={keepFocus}
          onClick={() => setLinking(true)}
        />
        <IconButton small name={w.composer.attach} icon={<Paperclip {...picture} />} onClick={() => file.current?.click()} />
        <input
          ref={file}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            if (event.target.files) attach(event.target.files)
            event.target.value = ''
          }}
        />
        <IconButton
          small
          name={isLater ? w.composer.sendNow : w.composer.schedule}
          icon={<CalendarClock {...picture} />}
          aria-pressed={isLater}
          onClick={schedule}
        />
        <IconButton small name={w.composer.discard} icon={<Trash2 {...picture} />} onClick={discard} />
        <More />
      </div>
      <div className="writer-send">
        {leaves && <span className="meta">{leaves}</span>}
        <Button look="primary" keyName="Ctrl ↵" disabled={isSending} onClick={send}>
          {name}
        </Button>
      </div>
      {isLinking && editor && <LinkDialog editor={editor} close={() => setLinking(false)} />}
    </div>
  )
}

function More() {
  const { w } = useSpeech()
  const isOn = useCheckSetting()
  const check = {
    id: 'check',
    name: w.reading.checkDrafts,
    isChosen: isOn,
    run: () => setCheckSetting(!isOn),
  }
  return (
    <Menu
      name={w.reading.more}
      button={<Ellipsis {...picture} />}
      className="button button-text button-small icon-button"
      groups={[{ id: 'check', title: w.reading.checkAbout, acts: [check] }]}
    />
  )
}

/** A press on a tool leaves the chosen words chosen. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault()

type Kind = 'bold' | 'italic' | 'bulletList' | 'orderedList'
type ToolProps = { editor: Editor | null; kind: Kind; name: string; icon: React.ReactNode; keyName?: string }
function Tool({ editor, kind, name, icon, keyName }: ToolProps) {
  const run = () => {
    const chain = editor?.chain().focus()
    if (kind === 'bold') chain?.toggleBold().run()
    if (kind === 'italic') chain?.toggleItalic().run()
    if (kind === 'bulletList') chain?.toggleBulletList().run()
    if (kind === 'orderedList') chain?.toggleOrderedList().run()
  }
  const seldom = kind === 'bulletList' || kind === 'orderedList' ? 'tool-seldom' : ''
  return (
    <IconButton
      small
      className={seldom}
      name={name}
      icon={icon}
      title={keyName ? `${name} (${keyName})` : name}
      aria-pressed={editor?.isActive(kind) ?? false}
      onMouseDown={keepFocus}
      onClick={run}
    />
  )
}

function LinkDialog({ editor, close }: { editor: Editor; close: () => void }) {
  const { w } = useSpeech()
  const [address, setAddress] = useState<string>((editor.getAttributes('link').href as string | undefined) ?? 'https://')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isSafe = /^(https?:|mailto:)/i.test(address)
    if (isSafe && editor.state.selection.empty)
      editor
        .chain()
        .focus()
        .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
        .run()
    else if (isSafe) editor.chain().focus().extendMarkRange('link').setLink({ href: address }).run()
    close()
  }
  return (
    <Dialog title={w.composer.link} isOpen onClose={close}>
      <form className="form" onSubmit={submit}>
        <TextField
          wide
          label={w.composer.linkAddress}
          type="url"
          value={address}
          // biome-ignore lint/a11y/noAutofocus: the dialog asks for exactly this
          autoFocus
          onChange={(event) => setAddress(event.target.value)}
        />
        <div className="field-wide">
          <DialogActs>
            {editor.isActive('link') && (
              <Button
                look="text"
                onClick={() => {
                  editor.chain().focus().extendMarkRange('link').unsetLink().run()
                  close()
                }}
              >
                {w.acts.remove}
              </Button>
            )}
            <Button onClick={close}>{w.acts.cancel}</Button>
            <Button look="primary" submits>
              {w.acts.save}
            </Button>
          </DialogActs>
        </div>
      </form>
    </Dialog>
  )
}
