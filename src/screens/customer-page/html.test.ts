import fc from 'fast-check'
import { expect, test } from 'vitest'
import { escapeHtml, html } from './html.ts'

test('what is put in stays text, in an element and in an attribute', () => {
  const name = `"><script>alert('&')</script>`
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;">&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;</p>',
  )
})

test('HTML made here is not escaped again, lists are joined and nothing is nothing', () => {
  expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${undefined}</ul>`.text).toBe('<ul><li>1</li><li>2</li></ul>')
})

test('no string leaves the place it was put in, and each can be read back whole', () => {
  const readBack = (text: string) =>
    text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!)
  const nasty = fc.array(
    fc.oneof(fc.constantFrom('<', '>', '"', "'", '&', '`', '</p>', '<!--', ']]>', '&#60;', '${'), fc.string()),
  )
  fc.assert(
    fc.property(nasty, (pieces) => {
      const escaped = escapeHtml(pieces.join(''))
      expect(escaped).not.toMatch(/[<>"']/)
      expect(readBack(escaped)).toBe(pieces.join(''))
    }),
  )
})
