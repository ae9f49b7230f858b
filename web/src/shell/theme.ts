export type Theme = 'light' | 'dark' | 'system'
const KEPT_THEME = 'makegood.theme'

export const keptTheme = (): Theme => {
  const kept = localStorage.getItem(KEPT_THEME)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

/** Puts a theme on, and keeps it on this device. Without an argument: the one kept. */
export function wearTheme(theme: Theme = keptTheme()): void {
  if (theme === 'system') {
    localStorage.removeItem(KEPT_THEME)
    delete document.documentElement.dataset.theme
  } else {
    localStorage.setItem(KEPT_THEME, theme)
    document.documentElement.dataset.theme = theme
  }
}
