/** PostgreSQL's text cannot hold NUL, and half a surrogate pair is no character. */
export const storable = (text: string) => text.toWellFormed().replaceAll('\u0000', '')
