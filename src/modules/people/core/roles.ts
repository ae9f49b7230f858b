/** What a colleague is here for. A role opens verbs (`for` of each action); limits of money and dates are not roles. */
export const EVERY_AGENT = ['front_line', 'lead', 'decider', 'executive', 'administrator'] as const
export type Role = (typeof EVERY_AGENT)[number]

/** Who answers customers. */
export const FRONT = ['front_line', 'lead', 'decider', 'administrator'] as const

/** Who invites colleagues, gives roles and keeps calendars and mailboxes. */
export const ADMINISTRATORS = ['administrator'] as const

/** Signing in is for whoever comes, signed in already or not. */
export const ANYBODY = ['nobody', ...EVERY_AGENT] as const
