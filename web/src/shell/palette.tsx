import { useNavigate } from '@tanstack/react-router'
import { useId, useMemo, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { languages, useSpeech } from '../words/speech.tsx'
import { type Command, useOfferedCommands } from './commands.tsx'
import './palette.css'
import { wearTheme } from './theme.ts'

/** Go anywhere, do anything, by typing a part of its name; what matches nothing is searched for. */
export function Palette({ close, openKeys }: { close: () => void; openKeys: () => void }) {
  const { w } = useSpeech()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const found = useMatches(typed, openKeys)
  const current = found[Math.min(chosen, found.length - 1)]
  const run = (command: Command | undefined) => {
    close()
    command?.run()
  }
  const keys = (event: React.KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setChosen((before) => (Math.min(before, found.length - 1) + step + found.length) % Math.max(found.length, 1))
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      run(current)
    }
  }
  return (
    <ModalOverlay className="dialog-ground" isDismissable isOpen onOpenChange={(open) => !open && close()}>
      <Modal className="dialog palette">
        <Dialog aria-label={w.shell.palette} className="palette-inside">
          <input
            className="palette-field"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={current ? `${id}-${current.id}` : undefined}
            aria-label={w.shell.palette}
            placeholder={w.shell.paletteHint}
            // biome-ignore lint/a11y/noAutofocus: the palette was asked for in order to type
            autoFocus
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setChosen(0)
            }}
            onKeyDown={keys}
          />
          <ul className="palette-list" id={`${id}-list`} role="listbox" aria-label={w.shell.palette}>
            {found.map((command) => (
              <li
                key={command.id}
                id={`${id}-${command.id}`}
                role="option"
                aria-selected={command === current}
                className="palette-act"
                onClick={() => run(command)}
                onKeyDown={() => undefined}
                ref={command === current ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
              >
                <span className="cut">{command.name}</span>
                <span className="meta">{command.group}</span>
                {command.keyName && <kbd>{command.keyName}</kbd>}
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="palette-none meta">{w.shell.nothingMatches}</p>}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function useMatches(typed: string, openKeys: () => void): Command[] {
  const { w, speak } = useSpeech()
  const navigate = useNavigate()
  const offered = useOfferedCommands()
  const fixed = useMemo<Command[]>(
    () => [
      ...(['/today', '/inbox', '/promises', '/customers', '/search', '/settings'] as const).map((to) => ({
        id: `go${to}`,
        group: w.shell.goTo,
        name: w.places[to.slice(1) as 'today'],
        run: () => void navigate({ to }),
      })),
      ...(['light', 'dark', 'system'] as const).map((theme) => ({
        id: `theme-${theme}`,
        group: w.shell.appearance,
        name: w.shell[theme],
        run: () => wearTheme(theme),
      })),
      ...languages.map(({ code, name }) => ({ id: `language-${code}`, group: w.shell.language, name, run: () => speak(code) })),
      { id: 'keys', group: w.shell.keys, name: w.shell.keysTitle, keyName: '?', run: openKeys },
    ],
    [w, navigate, speak, openKeys],
  )
  const wanted = typed.trim().toLocaleLowerCase()
  const all = [...offered, ...fixed]
  if (wanted === '') return all
  const matching = all.filter(({ name, group }) => `${name} ${group}`.toLocaleLowerCase().includes(wanted))
  const number = /^#?(\d+)$/.exec(wanted)?.[1]
  return [
    ...(number
      ? [
          {
            id: 'number',
            group: w.places.inbox,
            name: w.conversation.number(Number(number)),
            run: () => void navigate({ to: '/inbox/$number', params: { number }, search: {} }),
          },
        ]
      : []),
    ...matching,
    {
      id: 'search',
      group: w.places.search,
      name: w.shell.searchFor(typed.trim()),
      run: () => void navigate({ to: '/search', search: { q: typed.trim() } }),
    },
  ]
}
