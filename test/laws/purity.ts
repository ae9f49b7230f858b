import ts from 'typescript'
import { inspect, type Finding, type Source } from './source.ts'

const isAsync = (node: ts.Node) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name
const isNew = (node: ts.Node, name: string): node is ts.NewExpression =>
  ts.isNewExpression(node) && isNamed(node.expression, name)
const isCallOf = (node: ts.Node, name: string) => ts.isCallExpression(node) && isNamed(node.expression, name)
const isMember = (node: ts.Node, of: string, name: string) =>
  ts.isPropertyAccessExpression(node) && isNamed(node.expression, of) && node.name.text === name

/** The time of day taken from the machine: `new Date()`, `Date()`, `Date.now()`, `Temporal.Now`. */
export function machineTimeIn(node: ts.Node): string | undefined {
  if (isNew(node, 'Date') && !node.arguments?.length) return 'new Date()'
  if (isCallOf(node, 'Date')) return 'Date()'
  if (isMember(node, 'Date', 'now')) return 'Date.now'
  if (isMember(node, 'Temporal', 'Now')) return 'Temporal.Now'
  return undefined
}

/** What a thinking noun never does and a list of names cannot see: take the time, wait, throw, load code. */
export const impurities = (source: Source): Finding[] =>
  inspect(source, 'core-only-thinks', (node, found) => {
    const time = machineTimeIn(node)
    if (time) found(time)
    if (isAsync(node)) found('async')
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) found('await')
    if (isNew(node, 'Promise')) found('new Promise')
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) found('import()')
    if (ts.isThrowStatement(node)) found('throw')
  })
