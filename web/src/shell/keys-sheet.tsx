import { Dialog } from '../parts/dialog.tsx'
import { useSpeech } from '../words/speech.tsx'
import './keys-sheet.css'

/** What every key does, opened with `?`. */
export function KeysSheet({ close }: { close: () => void }) {
  const { w } = useSpeech()
  const { key } = w.shell
  const rows: [string, string][] = [
    ['j', key.nextRow],
    ['k', key.previousRow],
    ['Enter · o', key.openRow],
    ['u', key.back],
    ['r', key.reply],
    ['n', key.note],
    ['p · Ctrl+Shift+P', key.promise],
    ['a', key.assign],
    ['e', key.close],
    ['s', key.snooze],
    ['i', key.panel],
    ['Ctrl+Enter', key.send],
    ['/', key.search],
    ['Ctrl+K · ⌘K', key.palette],
    ['?', key.keys],
  ]
  return (
    <Dialog title={w.shell.keysTitle} isOpen onClose={close}>
      <dl className="keys">
        {rows.map(([name, what]) => (
          <div key={name} className="keys-row">
            <dt>
              {name.split(' · ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
