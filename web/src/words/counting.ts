type Forms = { one?: string; other: string }

const rules = new Map<string, Intl.PluralRules>()

/** The sentence for this many, by the language's own rule; `#` in it becomes the number as that language writes it. */
export function counted(locale: string, count: number, forms: Forms): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale)
  rules.set(locale, rule)
  const form = rule.select(count) === 'one' ? (forms.one ?? forms.other) : forms.other
  return form.replaceAll('#', new Intl.NumberFormat(locale).format(count))
}
