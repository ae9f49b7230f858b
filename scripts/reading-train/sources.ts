import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Training texts never enter the repository; they are read from beside it. */
export const shared = new URL('../../../shared/data/', import.meta.url)

/** Our own labelled sentences, by language and hand. */
export const corpus = new URL('../../corpus/', import.meta.url)

export type Row = Readonly<Record<string, string>>

function textOf(path: URL): string {
  const packed = new URL(`${path.href}.gz`)
  return existsSync(packed) ? gunzipSync(readFileSync(packed)).toString('utf8') : readFileSync(path, 'utf8')
}

/** A tab-separated file with its header line, packed or not. */
export function table(path: string): Row[] {
  const [header = '', ...lines] = textOf(new URL(path, shared))
    .split('\n')
    .filter((line) => line !== '')
  const names = header.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}
