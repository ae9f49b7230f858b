import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'

export type Command = { id: string; group: string; name: string; keyName?: string; run: () => void }

type Store = { commands: Command[]; set: (owner: symbol, commands: Command[] | undefined) => void }
const CommandContext = createContext<Store>({ commands: [], set: () => undefined })

export function CommandProvider({ children }: { children: ReactNode }) {
  const [owned, setOwned] = useState<Map<symbol, Command[]>>(new Map())
  const set = useRef((owner: symbol, commands: Command[] | undefined) =>
    setOwned((before) => {
      const after = new Map(before)
      if (commands) after.set(owner, commands)
      else after.delete(owner)
      return after
    }),
  ).current
  const store = useMemo(() => ({ commands: [...owned.values()].flat(), set }), [owned, set])
  return <CommandContext value={store}>{children}</CommandContext>
}

/** Offers what a screen can do to the palette, for as long as the screen is shown. */
export function useCommands(commands: Command[]): void {
  const { set } = useContext(CommandContext)
  const latest = useRef(commands)
  latest.current = commands
  const shape = commands.map(({ id, name }) => `${id}:${name}`).join('|')
  useEffect(() => {
    const owner = Symbol(shape)
    set(
      owner,
      latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find(({ id }) => id === command.id)?.run(),
      })),
    )
    return () => set(owner, undefined)
  }, [shape, set])
}

export const useOfferedCommands = (): Command[] => useContext(CommandContext).commands
