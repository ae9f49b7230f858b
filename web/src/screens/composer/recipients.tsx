import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { useSpeech } from '../../words/speech.tsx'

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/

type Props = { label: string; addresses: string[]; change: (addresses: string[]) => void; isHidden?: boolean | undefined }

/** Who will receive it: always in sight, each to be taken out, more to be added. */
export function Recipients({ label, addresses, change }: Props) {
  const { w } = useSpeech()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const add = () => {
    const given = typed.split(/[\s,;]+/).filter(Boolean)
    if (given.length === 0) return
    if (!given.every((one) => ADDRESS.test(one))) {
      setWrong(true)
      return
    }
    change([...new Set([...addresses, ...given])])
    setTyped('')
    setWrong(false)
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || event.key === ',') {
      event.preventDefault()
      add()
    }
    if (event.key === 'Backspace' && typed === '') change(addresses.slice(0, -1))
  }
  return (
    <div className="recipients">
      <label htmlFor={id}>{label}</label>
      <ul className="recipients-list">
        {addresses.map((address) => (
          <li key={address} className="recipient">
            <span>{address}</span>
            <button
              type="button"
              aria-label={w.composer.removeRecipient(address)}
              onClick={() => change(addresses.filter((one) => one !== address))}
            >
              <X size={12} strokeWidth={2} aria-hidden="true" />
            </button>
          </li>
        ))}
        <li className="recipients-add">
          <input
            id={id}
            type="text"
            inputMode="email"
            autoComplete="off"
            value={typed}
            placeholder={addresses.length === 0 ? w.composer.addRecipient : ''}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-wrong` : undefined}
            onChange={(event) => {
              setTyped(event.target.value)
              setWrong(false)
            }}
            onKeyDown={keys}
            onBlur={add}
          />
        </li>
      </ul>
      {isWrong && (
        <p id={`${id}-wrong`} className="meta recipients-wrong">
          {w.composer.notAnAddress}
        </p>
      )}
    </div>
  )
}
