/** HTML in which everything put in is text unless it was made here: what a customer or colleague wrote stays words. */

/** Text that is HTML already; only the `html` tag makes it. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Content = string | number | Markup | undefined | readonly Content[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text that means itself inside an element and inside a quoted attribute. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!)

/** A template whose values are escaped; `undefined` puts nothing in. Attributes must be quoted in the template. */
export const html = (fixed: TemplateStringsArray, ...values: Content[]): Markup =>
  new Markup(fixed.map((text, at) => text + render(values[at])).join(''))

function render(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'object') return content.map(render).join('')
  return escapeHtml(String(content))
}
