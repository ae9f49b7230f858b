/** One header line, unfolded and as text; `name` is lower-case. */
export type Header = { name: string; value: string }

/** The first header of that name, undefined when there is none. */
export function headerOf(headers: Header[], name: string): string | undefined {
  return headers.find((header) => header.name === name)?.value
}

/** Every header of that name. */
export function headersOf(headers: Header[], name: string): string[] {
  return headers.filter((header) => header.name === name).map((header) => header.value)
}
