/** The days of a week as a calendar names them, Monday first as ISO 8601 has it. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
