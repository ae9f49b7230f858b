/**
 * What we serve: one line for each address of the API. A test compares it with the routes that really exist, and the
 * OpenAPI description is made from it and from the actions' own schemas.
 */
import { z } from 'zod'
import type { ApiTable } from '#kernel/openapi'
import * as view from './screens/views.ts'

const listOf = (row: z.ZodType) => z.object({ data: z.array(row) })
const Page = z.object({ 'page[size]': z.number().int().min(1).max(100).optional(), 'page[after]': z.string().optional() })
const Listed = Page.extend({ query: z.string().optional() })

export const API_PREFIX = '/api/v1'

export const API: ApiTable = {
  // Signing in
  'POST /session': { says: 'Sign in with a password or a link', answers: view.MeView },
  'POST /session/link': { says: 'Ask for a sign-in link by mail', status: 202 },
  'GET /session': { says: 'Who I am and what I may do', answers: view.MeView },
  'DELETE /session': { says: 'Sign out', status: 204 },
  'PUT /session/password': { says: 'Set my password', status: 204 },
  'GET /sessions': { says: 'Where I am signed in', answers: listOf(view.SessionView) },
  'DELETE /sessions/:id': { says: 'Sign out somewhere else', status: 204 },
  'GET /tokens': { says: 'My tokens for programs', answers: listOf(view.TokenView) },
  'POST /tokens': { says: 'Make a token; it is shown once', answers: view.TokenView.extend({ token: z.string() }), status: 201 },
  'DELETE /tokens/:id': { says: 'Revoke a token', status: 204 },

  // People
  'GET /agents': { says: 'Colleagues', answers: listOf(view.AgentView) },
  'POST /agents': { says: 'Invite a colleague', answers: view.AgentView, status: 201 },
  'PATCH /agents/:id': { says: 'Change a colleague', answers: view.AgentView },
  'POST /agents/:id/sign-in-link': {
    says: 'Make a sign-in link for a colleague',
    answers: z.object({ url: z.string(), ends_at: view.Instant }),
    status: 201,
  },
  'GET /customers': { says: 'Customers', asks: Listed, answers: view.pageOf(view.CustomerView) },
  'GET /customers/:id': { says: 'One customer', answers: view.CustomerView },
  'PATCH /customers/:id': { says: 'Change a customer', answers: view.CustomerView },
  'POST /customers/:id/identities': { says: 'Add an address or a phone number', answers: view.CustomerView, status: 201 },
  'DELETE /customers/:id/identities/:identityId': { says: 'Remove an address or a phone number', status: 204 },
  'POST /customers/:id/merge': { says: 'Merge a customer into another', answers: view.CustomerView },
  'POST /customer-merges/:id/undo': { says: 'Undo a merge', answers: view.CustomerView },
  'POST /customers/:id/page-link': {
    says: "Make the link to a customer's own page",
    answers: z.object({ url: z.string() }),
    status: 201,
  },
  'DELETE /customers/:id/page-link': { says: "Revoke the link to a customer's own page", status: 204 },
  'GET /organisations': { says: 'Organisations', asks: Listed, answers: view.pageOf(view.OrganisationView) },
  'POST /organisations': { says: 'Add an organisation', answers: view.OrganisationView, status: 201 },
  'PATCH /organisations/:id': { says: 'Rename an organisation', answers: view.OrganisationView },
  'GET /calendars': { says: 'Opening hours', answers: listOf(view.CalendarView) },
  'POST /calendars': { says: 'Add opening hours', answers: view.CalendarView, status: 201 },
  'PATCH /calendars/:id': { says: 'Change opening hours', answers: view.CalendarView },
  'GET /holidays': {
    says: 'Holidays to review; nothing is saved',
    asks: z.object({ country: z.string(), region: z.string().optional(), year: z.number().int() }),
    answers: listOf(view.HolidayView),
  },
  'GET /holiday-countries': {
    says: 'Countries and regions whose holidays we know',
    answers: listOf(
      z.object({ code: z.string(), name: z.string(), regions: z.array(z.object({ code: z.string(), name: z.string() })) }),
    ),
  },

  // Conversations
  'GET /inbox': {
    says: 'Conversations, those we owe first',
    asks: Page.extend({ view: view.InboxView.optional() }),
    answers: view.InboxPage,
  },
  'GET /conversations/:id': {
    says: 'One conversation with its story',
    asks: z.object({ before: z.string().optional() }),
    answers: view.ConversationPage,
  },
  'POST /conversations': { says: 'Open a conversation', answers: view.ConversationRow, status: 201 },
  'POST /conversations/:conversationId/replies': {
    says: 'Answer, with the promises in the answer',
    answers: view.MessageView,
    status: 201,
  },
  'POST /conversations/:conversationId/notes': {
    says: 'Add a note for colleagues',
    answers: z.object({ id: view.Id }),
    status: 201,
  },
  'POST /conversations/:conversationId/phone-notes': {
    says: 'Write down a call, with the promises given in it',
    answers: view.MessageView,
    status: 201,
  },
  'POST /conversations/:conversationId/assign': { says: 'Assign, or unassign', answers: view.ConversationRow },
  'POST /conversations/:conversationId/close': { says: 'Close', answers: view.ConversationRow },
  'POST /conversations/:conversationId/reopen': { says: 'Reopen', answers: view.ConversationRow },
  'POST /conversations/:conversationId/snooze': { says: 'Snooze until a time', answers: view.ConversationRow },
  'POST /conversations/:conversationId/wake': { says: 'Bring back from snooze', answers: view.ConversationRow },
  'PUT /conversations/:conversationId/draft': { says: 'Keep my draft', answers: z.object({ saved_at: view.Instant }) },
  'DELETE /conversations/:conversationId/draft': { says: 'Discard my draft', status: 204 },
  'POST /messages/:messageId/take-back': {
    says: 'Take an answer back before it leaves',
    answers: z.object({ draft: z.object({ text: z.string(), html: z.string().nullable(), promises: z.array(z.unknown()) }) }),
  },
  'POST /messages/:messageId/send-now': { says: 'Let an answer leave at once', answers: view.MessageView },
  'POST /messages/:messageId/send-again': { says: 'Send again to one recipient', answers: view.MessageView },
  'POST /messages/:messageId/settle-doubt': { says: 'Say whether a doubtful mail arrived', answers: view.MessageView },
  'POST /messages/:messageId/rethread': {
    says: 'Move a message to where it belongs',
    answers: z.object({ conversation_id: view.Id }),
  },
  'POST /messages/:messageId/reading/correct': { says: 'Say what a reading should have been', answers: view.MessageView },
  'POST /read': {
    says: 'Read a message, a draft or a note; nothing of it is kept',
    answers: z.object({ id: z.string(), level: z.string() }).loose(),
  },
  'GET /messages/:id/html': { says: "A message's body, cleaned, for a sandboxed frame" },
  'GET /messages/:id/raw': { says: "A message's source as it came" },
  'POST /files': {
    says: 'Upload a file to send with an answer (multipart, field `file`)',
    answers: view.AttachmentView,
    status: 201,
  },
  'GET /files/:id': { says: 'A file' },
  'GET /search': {
    says: 'Search everything that was said',
    asks: z.object({ q: z.string(), 'page[after]': z.string().optional() }),
    answers: view.SearchPage,
  },
  'GET /mailboxes': { says: 'Our mailboxes and how they do', answers: listOf(view.MailboxView) },
  'POST /mailboxes': { says: 'Add a mailbox', answers: view.MailboxView, status: 201 },
  'POST /mailboxes/test': { says: 'Try settings before saving them' },
  'PATCH /mailboxes/:mailboxId': { says: 'Change a mailbox', answers: view.MailboxView },
  'DELETE /mailboxes/:mailboxId': { says: 'Let a mailbox go', status: 204 },
  'POST /mailboxes/:mailboxId/fetch': { says: 'Fetch again from a date on', answers: view.MailboxView },

  // Promises
  'GET /promises': {
    says: 'The ledger',
    asks: Page.extend({
      state: z.enum(['open', 'at_risk', 'broken', 'kept', 'all']).optional(),
      owner: z.enum(['me', 'all']).optional(),
    }),
    answers: view.pageOf(view.PromiseView).loose(),
  },
  'GET /promises/:promiseId': { says: 'One promise', answers: view.PromiseView },
  'POST /conversations/:conversationId/promises': { says: 'Give a promise', answers: view.PromiseView, status: 201 },
  'POST /promises/:promiseId/keep': { says: 'Keep a promise, with evidence', answers: view.PromiseView },
  'POST /promises/:promiseId/withdraw': { says: 'Withdraw a promise the customer no longer needs', answers: view.PromiseView },
  'POST /promises/:promiseId/hand-over': { says: 'Hand a promise over', answers: view.PromiseView },

  // The day
  'GET /today': { says: 'My day', answers: view.TodayPage },
  'GET /stream': { says: 'Facts as they happen (server-sent events)', asks: z.object({ after: z.string().optional() }) },
  'GET /openapi.json': { says: 'This description' },
  'GET /test/clock': { says: 'The test clock; exists only with MAKEGOOD_TEST_CLOCK', answers: z.object({ now: view.Instant }) },
  'PUT /test/clock': {
    says: 'Move the test clock; exists only with MAKEGOOD_TEST_CLOCK',
    answers: z.object({ now: view.Instant }),
  },
}
