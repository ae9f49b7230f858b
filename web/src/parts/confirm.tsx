import { Button } from './button.tsx'
import { Dialog, DialogActs } from './dialog.tsx'
import { useSpeech } from '../words/speech.tsx'

type Props = { title: string; about: string; act: string; run: () => void; close: () => void }

/** Asks before something that cannot be undone; the focus is on *Cancel*. */
export function Confirm({ title, about, act, run, close }: Props) {
  const { w } = useSpeech()
  return (
    <Dialog title={title} isOpen onClose={close}>
      <p className="soft">{about}</p>
      <DialogActs>
        {/* biome-ignore lint/a11y/noAutofocus: the safest answer has the focus */}
        <Button onClick={close} autoFocus>
          {w.acts.cancel}
        </Button>
        <Button
          onClick={() => {
            run()
            close()
          }}
        >
          {act}
        </Button>
      </DialogActs>
    </Dialog>
  )
}
