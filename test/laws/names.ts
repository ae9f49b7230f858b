import ts from 'typescript'
import { inspect, moduleOf, type Finding, type Source } from './source.ts'

const FULL_NAME = /^[a-z-]+\.[a-z-]*[a-z]$/

/** Texts an expression may come to: a literal, or either side of a choice. */
function textsOf(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node))
    return textsOf(node.expression)
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue), ...textsOf(node.whenFalse)]
  if (ts.isLiteralTypeNode(node)) return textsOf(node.literal)
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(textsOf)
  return []
}

const nameOf = (node: ts.NamedDeclaration) =>
  node.name && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : undefined

/** What a declaration called `wanted` may hold, be it a property, a variable or a member of a type. */
function valuesOf(node: ts.Node, wanted: string): string[] {
  if (ts.isPropertyAssignment(node) && nameOf(node) === wanted) return textsOf(node.initializer)
  if (ts.isVariableDeclaration(node) && nameOf(node) === wanted && node.initializer) return textsOf(node.initializer)
  if (ts.isPropertySignature(node) && nameOf(node) === wanted && node.type) return textsOf(node.type)
  return []
}

/** A file of one module that makes another module's facts true. */
export const borrowedFacts = (source: Source): Finding[] => foreignNames(source, 'facts-carry-their-module', 'type')

/** A verb that is not called after the module it lives in. */
export const borrowedVerbs = (source: Source): Finding[] =>
  inspect(source, 'verbs-carry-their-module', (node, found) => {
    if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== 'action') return
    const [verb] = node.arguments
    const names =
      verb && ts.isObjectLiteralExpression(verb) ? verb.properties.flatMap((property) => valuesOf(property, 'name')) : []
    for (const name of names) if (!name.startsWith(`${moduleOf(source.path)}.`)) found(name)
  })

const foreignNames = (source: Source, rule: string, wanted: string) =>
  inspect(source, rule, (node, found) => {
    const module = moduleOf(source.path)
    if (!module) return
    const names = valuesOf(node, wanted).filter((name) => FULL_NAME.test(name))
    for (const name of names) if (!name.startsWith(`${module}.`)) found(name)
  })

/** Codes a file refuses with: its refusals, and the problems its routes answer with by themselves. */
export const refusalCodes = (source: Source): string[] => {
  const codes: string[] = []
  inspect(source, 'refusals', (node) => {
    codes.push(...valuesOf(node, 'code'))
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'problem')
      codes.push(...node.arguments.flatMap(textsOf))
  })
  return codes.filter((code) => FULL_NAME.test(code))
}

/** Facts a file makes true, verbs it defines and codes it refuses with. */
export const definedNames = (source: Source): string[] => {
  const defined: string[] = []
  inspect(source, 'defined', (node) => defined.push(...['type', 'name'].flatMap((wanted) => valuesOf(node, wanted))))
  return [...defined.filter((name) => FULL_NAME.test(name)), ...refusalCodes(source)]
}

/** Names of facts, verbs and codes that a file speaks of without anybody ever defining them: a listener that hears nothing. */
export const unheardOf = (source: Source, known: ReadonlySet<string>, modules: readonly string[]): Finding[] =>
  inspect(source, 'names-exist', (node, found) => {
    if (!ts.isStringLiteralLike(node) || isPartOrLock(node.parent)) return
    const [module] = node.text.split('.')
    if (FULL_NAME.test(node.text) && modules.includes(module!) && !known.has(node.text)) found(node.text)
  })

/** The beginning of a name, or the name of a lock. */
function isPartOrLock(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false
  const called = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression
  return ts.isIdentifier(called) && ['startsWith', 'lockKey'].includes(called.text)
}

/** Every property a file names: columns it selects into, fields it answers with, keys it logs, facts it tells. */
export const propertyNames = (source: Source): { name: string; at: string }[] => {
  const named: { name: string; at: string }[] = []
  inspect(source, 'named', (node, _found, file) => {
    const isProperty =
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      ts.isPropertySignature(node) ||
      ts.isPropertyDeclaration(node)
    const name = isProperty ? nameOf(node) : undefined
    if (name) named.push({ name, at: `${source.path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}` })
  })
  return named
}

/**
 * Names under which a person's work is measured (DOMAIN §3.7): points, places in a row, moods, speed, counts of slips.
 * Kept rates and causes belong to the organisation; nothing here may ever belong to a colleague or a customer.
 */
const MEASURES_A_PERSON = new RegExp(
  [
    'scores?',
    'scored',
    'rank',
    'ranks',
    'ranking',
    'rankings',
    'ranked',
    'leaderboard',
    'sentiments?',
    'mood',
    'moods',
    'emotions?',
    'feelings?',
    'productivity',
    'utilisation',
    'utilization',
    'performance',
    'rating',
    'ratings',
    '(?:average_)?handl(?:e|ing)_time',
    'talk_time',
    'idle_time',
    'first_response_time',
    'keystrokes?',
    'override_count',
    'finding_count',
    'findings_count',
    'note_count',
    'notes_count',
    'answers_per_\\w+',
    'per_agent',
    'agent_(?:kept_)?rate',
    'lifetime_value',
    'churn_risk',
  ]
    .join('|')
    .replace(/^(.*)$/, '(?:^|[_/.-])(?:$1)(?=$|[_/.-])'),
)

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()

/** Whether a table, column, field, path, fact or log key is called like a measure of a person. */
export const measuresAPerson = (name: string): boolean => MEASURES_A_PERSON.test(snake(name))
