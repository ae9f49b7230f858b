/** The customer's page: everything we promised them, open first, then broken, then kept. Plain HTML, no script at all. */
import type { ShownPromise } from '../promises.ts'
import { type Content, html, type Markup } from './html.ts'
import { datedMomentOf, type Reader, readerOf, zoneNames } from './moments.ts'
import { promiseRow, type Section, sectionOf } from './promise-row.ts'
import { PAGE_LANGUAGES, type PageLanguage, pageWords } from './words.ts'

export type CustomerPage = {
  customerName: string
  /** The language we speak with this customer, if we know it: what was promised is in it, whatever the page is in. */
  customerLanguage: PageLanguage | undefined
  workspaceName: string
  zone: string
  now: Date
  language: PageLanguage
  promises: readonly ShownPromise[]
  /** Where to write to us, if mail can reach us at all. */
  replyAddress: string | undefined
}

const SECTIONS: readonly Section[] = ['open', 'broken', 'kept', 'changed']

/** The whole page as a document. */
export function renderCustomerPage(page: CustomerPage): string {
  const words = pageWords[page.language]
  const reader = readerOf({ words, zone: page.zone, now: page.now })
  const theirs =
    page.customerLanguage && page.customerLanguage !== page.language ? pageWords[page.customerLanguage].locale : undefined
  const bySection = SECTIONS.map(
    (section) => [section, page.promises.filter((row) => sectionOf(row, page.now) === section)] as const,
  )
  const count = (wanted: Section) => bySection.find(([section]) => section === wanted)?.[1].length ?? 0
  const { place, name: zoneName } = zoneNames(reader)

  const main = html`<h1>${words.heading(page.customerName)}</h1>
<p class="lead">${page.promises.length === 0 ? words.nothingYet : words.counts(count('open'), count('broken'), count('kept'))}</p>
<div class="columns"><div>
${bySection.map(([section, rows]) => (rows.length === 0 ? undefined : sectionHtml(words.sections[section], section, rows, reader, theirs)))}
</div>
${somethingElse(page)}
</div>
<footer><p>${words.times(place, zoneName)}</p><p>${words.updated(datedMomentOf(page.now, reader))}</p></footer>`
  return documentOf({
    language: page.language,
    title: `${words.title} · ${page.workspaceName}`,
    heading: page.workspaceName,
    main,
  })
}

/** What somebody sees whose link is not, or no longer, one of ours: no name, no reason to guess on. */
export function renderNoPage(language: PageLanguage): string {
  const { notFound } = pageWords[language]
  const main = html`<h1>${notFound.title}</h1><p class="lead">${notFound.text}</p>`
  return documentOf({ language, title: notFound.title, heading: '', main })
}

function sectionHtml(
  title: string,
  id: string,
  rows: readonly ShownPromise[],
  reader: Reader,
  theirs: string | undefined,
): Markup {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul>
${rows.map((row) => promiseRow(row, reader, theirs))}</ul></section>
`
}

function somethingElse({ language, replyAddress }: CustomerPage): Markup {
  const { heading, text, write } = pageWords[language].somethingElse
  const link =
    replyAddress === undefined
      ? undefined
      : html`<p><a class="write" href="mailto:${encodeURIComponent(replyAddress).replaceAll('%40', '@')}">${write(replyAddress)}</a></p>`
  return html`<aside aria-labelledby="something-else"><h2 id="something-else">${heading}</h2><p class="small">${text}</p>${link}</aside>`
}

/** What both documents have around them. */
function documentOf({
  language,
  title,
  heading,
  main,
}: {
  language: PageLanguage
  title: string
  heading: string
  main: Content
}): string {
  const words = pageWords[language]
  return html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/c/assets/page.css">
</head>
<body>
<div class="page">
<header><p class="shop">${heading}</p><nav aria-label="${words.languages}"><details><summary>${words.language}</summary><ul>
${PAGE_LANGUAGES.map((code) => languageLink(code, language))}</ul></details></nav></header>
<main>
${main}
</main>
</div>
</body>
</html>
`.text
}

const languageLink = (code: PageLanguage, current: PageLanguage) => {
  const { language, locale } = pageWords[code]
  const here = code === current ? html` aria-current="true"` : undefined
  return html`<li><a href="?lang=${code}" lang="${locale}" hreflang="${locale}"${here}>${language}</a></li>
`
}
