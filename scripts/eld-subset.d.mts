/** The language codes that `identifyLanguage` asks about. */
export function groupedLanguages(): string[]
/** The library's data with only these languages, as the source of a module. */
export function subsetOf(data: unknown, codes: readonly string[]): string
/** A plugin for Vite that swaps the library's data for the subset. */
export function eldSubset(): { name: string; enforce: 'pre'; load(id: string): Promise<string | null> }
