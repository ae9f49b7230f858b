/**
 * How much of one mail we read. Each limit exists because somebody, somewhere, once stopped a whole inbox with the mail
 * that lies beyond it; the raw mail is kept whatever these say, so a limit costs a preview and never a message.
 */
export const MAIL_LIMITS = {
  /** Large providers refuse mail above 25 to 35 MB; what is larger than this did not come by mail as people know it. */
  rawBytes: 40 * 1024 * 1024,
  /** All headers of all parts together. Real mails stay below 64 kB; the parser stops here. */
  headerBytes: 2 * 1024 * 1024,
  /** What is scanned for sender and subject when the rest cannot be read. */
  headerScanBytes: 64 * 1024,
  /** Parts we look at. A newsletter has 3, a mail with a folder of photographs 60. */
  parts: 500,
  /** Lines that could open a part, before the parser may even start: each costs it memory, needed or not. */
  boundaryLines: 100_000,
  /** Multiparts inside multiparts. Forwarding a thread twenty times gives 20. */
  depth: 60,
  /** Characters of plain text kept, enough for a 500-page book. */
  textLength: 1_000_000,
  /** Characters of HTML given to the sanitiser. */
  htmlLength: 2_000_000,
  /** Tags given to the sanitiser: beyond this it is shown as text. A long table mail has 5,000. */
  htmlTags: 150_000,
  /** Tags inside tags: the time to sanitise grows with the square of it. Marketing mail nests 60 tables. */
  htmlDepth: 2_000,
  attachments: 200,
  /** Ids in References. Long threads at large companies reach 100; the first and the latest are what threading needs. */
  references: 200,
  addresses: 500,
  /** Lines of text examined for quotes and signatures; what follows belongs to the last part found. */
  lines: 50_000,
  /** Recipients of one delivery report. */
  bounceRecipients: 200,
  /** One mail, all of it, before its worker is stopped. An ordinary mail takes 3 ms. */
  timeMs: 15_000,
} as const

/** The limits of reading one mail; a test may set smaller ones. */
export type MailLimits = { readonly [K in keyof typeof MAIL_LIMITS]: number }
