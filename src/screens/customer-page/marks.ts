/** The promise mark: one drawing per state, the same on every screen, always beside a word that says it too. */
import { html, type Markup } from './html.ts'

export type Mark = 'open' | 'due' | 'broken' | 'kept' | 'late' | 'moved'

const RING = html`<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.5"/>`
const CHECK = html`<path d="m5.2 8.2 2 2 3.7-4" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`

const DRAWINGS: Record<Mark, Markup> = {
  open: RING,
  due: html`${RING}<path d="M8 8V4.25A3.75 3.75 0 1 1 4.25 8Z" fill="currentColor"/>`,
  broken: html`<path d="M2.6 9.9A6 6 0 0 1 9.6 2.2M13.4 6.1A6 6 0 0 1 6.4 13.8M12.8 3.2 3.2 12.8" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"/>`,
  kept: html`<circle cx="8" cy="8" r="6.75" fill="currentColor"/><g class="on-kept">${CHECK}</g>`,
  late: html`${RING}${CHECK}`,
  moved: html`${RING}<path d="M5.2 8h5.4M8.6 5.9 10.7 8l-2.1 2.1" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round"/>`,
}

/** The drawing for a state; screen readers hear the word beside it instead. */
export const drawMark = (mark: Mark): Markup =>
  html`<svg class="mark ${mark}" viewBox="0 0 16 16" aria-hidden="true">${DRAWINGS[mark]}</svg>`
