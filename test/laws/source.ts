import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from './scratch.ts'

/** One source file: its path from the root of the tree, and its text. */
export type Source = { path: string; text: string }

/** A rule that was broken, by name, and where. */
export type Finding = { rule: string; at: string; what: string }

/** Reading every file of the product, on a machine that has other things to do. */
export const WHOLE_TREE_LIMIT_MS = 60_000

/** Words for the demonstration: a megabyte of sentences without a line of logic. */
const STORIES = /^src\/demo\/stories\//

const isOurs = (path: string) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path) && !STORIES.test(path)

/** Every source file of ours under a folder, tests left out. */
export function sourcesUnder(folder: string): Source[] {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`)
  return paths.filter(isOurs).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))
}

/** Asks about every node of a file, from the top; `found` notes a finding at that node. */
export function inspect(
  { path, text }: Source,
  rule: string,
  look: (node: ts.Node, found: (what: string) => void, file: ts.SourceFile) => void,
): Finding[] {
  const file = parsed(path, text)
  const findings: Finding[] = []
  const visit = (node: ts.Node) => {
    const line = () => file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
    look(node, (what) => findings.push({ rule, at: `${path}:${line()}`, what }), file)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return findings
}

const alreadyParsed = new Map<string, ts.SourceFile>()

function parsed(path: string, text: string): ts.SourceFile {
  const known = alreadyParsed.get(path)
  if (known?.text === text) return known
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  alreadyParsed.set(path, file)
  return file
}

/** The SQL of a node, when it is one of our sql`…` texts; what is filled in reads as `?`. */
export function sqlOf(node: ts.Node): string | undefined {
  if (!ts.isTaggedTemplateExpression(node) || !ts.isIdentifier(node.tag) || node.tag.text !== 'sql') return undefined
  const { template } = node
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.head.text + template.templateSpans.map(({ literal }) => `?${literal.text}`).join('')
}

/** Which module a file belongs to, if any. */
export const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
