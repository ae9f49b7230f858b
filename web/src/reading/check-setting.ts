import { useSyncExternalStore } from 'react'

const KEPT_UNDER = 'makegood.check-drafts'
const OFF = 'off'
const listeners = new Set<() => void>()

const isOn = () => localStorage.getItem(KEPT_UNDER) !== OFF

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether my drafts are read while I write them: each person's own choice on each device, on until they say otherwise. */
export const useCheckSetting = (): boolean => useSyncExternalStore(subscribe, isOn)

export function setCheckSetting(wanted: boolean): void {
  if (wanted) localStorage.removeItem(KEPT_UNDER)
  else localStorage.setItem(KEPT_UNDER, OFF)
  for (const listener of listeners) listener()
}
