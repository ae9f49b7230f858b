import { createContext, useContext } from 'react'
import type { Me } from '../api/shapes.ts'

export const MeContext = createContext<Me | undefined>(undefined)

/** Who is signed in. Only screens inside the shell may ask. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe outside the shell')
  return me
}

/** Whether I may run an action; a screen hides what I may not do, and the server refuses it anyway. */
export function useMay(): (action: string) => boolean {
  const { may } = useMe()
  return (action) => may.includes(action)
}
