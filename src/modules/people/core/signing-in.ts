/**
 * Signing in: by password or by a link that works once. A "no" never says whether the address is known, guesses are
 * counted before they are looked at, and a session ends by itself when nobody uses it.
 */
import { accept, refuse } from '#kernel/decision'
import type { Agent } from './agent.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A session not used for two weeks is over; holidays fit in, a forgotten library computer does not last a season. */
export const SESSION_LASTS_MS = 14 * DAY_MS

/** Asked for by oneself: long enough to find the mail, short enough not to lie around. */
export const LINK_VALID_MINUTES = 30

/** Sent with an invitation, which may arrive on a Friday. */
export const INVITATION_VALID_MINUTES = 7 * 24 * 60

/** Somebody who came by link may set a password without the old one for this long: that is how one is replaced. */
export const FRESH_LINK_SESSION_MS = 60 * MINUTE_MS

/** NIST SP 800-63B asks for 8 at least and no rules about signs; 12 because there may be no second factor yet. */
export const PASSWORD_LENGTH_MIN = 12

/** argon2 takes any length; a megabyte of it would only keep the machine busy. */
export const PASSWORD_LENGTH_MAX = 256

/** Attempts that did not succeed are held against one for this long. */
export const ATTEMPTS_WINDOW_MS = 15 * MINUTE_MS

/** Per address a person's own mistakes; per network address an office's; links are mails that somebody receives. */
export const ATTEMPTS_MAX = {
  password: { address: 10, source: 50 },
  link: { address: 3, source: 20 },
} as const
export type AttemptKind = keyof typeof ATTEMPTS_MAX

export type RecentAttempts = { ofAddress: number; ofSource: number; oldestOfAddress: Date | null; oldestOfSource: Date | null }

/** Whether one more attempt is listened to, given the recent ones; if not, when to come back. */
export function judgeAttempt(kind: AttemptKind, recent: RecentAttempts, now: Date) {
  const limit = ATTEMPTS_MAX[kind]
  const waits = [
    recent.ofAddress >= limit.address ? secondsUntilForgotten(recent.oldestOfAddress, now) : 0,
    recent.ofSource >= limit.source ? secondsUntilForgotten(recent.oldestOfSource, now) : 0,
  ]
  const retryAfterSeconds = Math.max(...waits)
  if (retryAfterSeconds > 0) return refuse({ kind: 'limit', code: 'people.too-many-attempts', retryAfterSeconds })
  return accept<{ isCounted: true }, never>({ isCounted: true })
}

function secondsUntilForgotten(oldest: Date | null, now: Date): number {
  return oldest ? Math.max(1, Math.ceil((oldest.getTime() + ATTEMPTS_WINDOW_MS - now.getTime()) / 1_000)) : 1
}

/** Whether an agent may come in with this password; an unknown address, a wrong password and a disabled agent sound alike. */
export function judgePassword(agent: Agent | undefined, isRight: boolean) {
  if (!agent || !isRight || agent.state === 'disabled') return refuse({ kind: 'signed-out', code: 'people.wrong-password' })
  return accept(agent)
}

export type SignInLink = { endsAt: Date; usedAt: Date | null }

/** Whether an agent may come in by this link: it works once, for a while, and for nobody who is disabled. */
export function judgeLink(link: SignInLink | undefined, agent: Agent | undefined, now: Date) {
  if (!link || !agent || agent.state === 'disabled') return refuse({ kind: 'signed-out', code: 'people.link-unknown' })
  if (link.usedAt) return refuse({ kind: 'signed-out', code: 'people.link-used' })
  if (link.endsAt <= now) return refuse({ kind: 'signed-out', code: 'people.link-over' })
  return accept(agent)
}

export type OwnSession = { beganBy: 'password' | 'link'; startedAt: Date }

/** Whether a new password may be set: with the current one, or freshly come by link. */
export function judgeNewPassword({ password, address }: { password: string; address: string }, asked: NewPasswordCircumstances) {
  if (!asked.session) return refuse({ kind: 'forbidden', code: 'people.needs-session' })
  const isFresh =
    asked.session.beganBy === 'link' && asked.now.getTime() - asked.session.startedAt.getTime() <= FRESH_LINK_SESSION_MS
  if (asked.hasPassword && !asked.isCurrentRight && !isFresh)
    return refuse({ kind: 'invalid', code: 'people.current-password-wrong' })
  const length = [...password].length
  if (length < PASSWORD_LENGTH_MIN)
    return refuse({ kind: 'invalid', code: 'people.password-too-short', min: PASSWORD_LENGTH_MIN })
  if (length > PASSWORD_LENGTH_MAX) return refuse({ kind: 'invalid', code: 'people.password-too-long', max: PASSWORD_LENGTH_MAX })
  if (isGuessable(password, address)) return refuse({ kind: 'invalid', code: 'people.password-guessable' })
  return accept({ isAccepted: true })
}

export type NewPasswordCircumstances = {
  session: OwnSession | undefined
  hasPassword: boolean
  isCurrentRight: boolean
  now: Date
}

const SHORT_WORDS_OF = 4

/** One sign over and over, or little more than one's own address. */
function isGuessable(password: string, address: string): boolean {
  const small = password.toLowerCase()
  const leftOver = [
    address.toLowerCase(),
    ...address
      .toLowerCase()
      .split(/[@.]/)
      .filter((word) => word.length >= SHORT_WORDS_OF),
  ]
    .sort((one, other) => other.length - one.length)
    .reduce((left, word) => left.replaceAll(word, ''), small)
  return new Set(small).size <= SHORT_WORDS_OF || leftOver.length < SHORT_WORDS_OF
}
