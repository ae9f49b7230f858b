/** People: colleagues who answer, customers we owe, and the hours in which we can act for them. */
export { peopleRoutes } from './routes.ts'
export type { PeopleParts } from './routes/parts.ts'
/** Who sends a request, by cookie or token; and how a process forgets what it knew of that. */
export { forgetWhoAsks, sessionOf, whoAsks } from './who-asks.ts'
/** Lists of roles for the `for` of an action. */
export { ADMINISTRATORS, EVERY_AGENT, FRONT, type Role } from './core/roles.ts'
/** A colleague. */
export type { Agent, AgentLanguage } from './core/agent.ts'
/** Colleagues by id, one of them, and those who can be given work. */
export { activeAgents, agentsById, findAgent } from './store/agents.ts'
/** A link that signs somebody in once, and the address a browser opens it at. */
export { makeSignInLink, signInAddress } from './sign-in-links.ts'
/** The workspace, and how it begins. */
export { makeWorkspace } from './actions/make-workspace.ts'
export { workspaceOf, type Workspace } from './store/workspace.ts'
/** One address or number in the one spelling it is kept in, or a refusal. */
export { normaliseIdentity, type Identity, type IdentityKind } from './core/identity.ts'
/** Customers as they are now: merges are followed everywhere, whatever id is asked with. */
export {
  type Arrival,
  type Arrived,
  type Customer,
  customersById,
  findCustomer,
  findCustomerByIdentity,
  findOrMakeCustomer,
  identitiesOf,
  makeCustomer,
  sameCustomerIds,
  searchCustomers,
} from './store/customers.ts'
/** The customer's own page: whose it is, its token, and making one inside a verb's transaction. */
export { findCustomerByPageToken, makePageLink, pageLinkOf } from './store/page-links.ts'
/** Whose hours apply. */
export { calendarForAgent, defaultCalendar } from './store/calendars.ts'
/** How the screens show people. */
export { agentView, type CountConversations, customerViews, meView, pageAddress, personRef } from './views.ts'
/** The product's own mail to colleagues, sent by whoever is given it. */
export type { MailOut, SystemMail } from './mails.ts'
/** Verbs that others run too: the demonstration, importers, automation. The API runs these same ones. */
export { addIdentity } from './actions/add-identity.ts'
export { editAnAgent } from './actions/edit-agent.ts'
export { editCustomer } from './actions/edit-customer.ts'
export { inviteAgent } from './actions/invite-agent.ts'
export { makeCalendar } from './actions/make-calendar.ts'
export { makeOrganisation } from './actions/make-organisation.ts'
export { mergeTwoCustomers } from './actions/merge-customers.ts'
export { undoMerge } from './actions/unmerge-customers.ts'
/** Holidays of a country or region, to be reviewed before use. */
export { proposedHolidays } from './holidays.ts'
/** Whether anybody has ever come in; until then somebody must be shown the way. */
export { isAnybodySignedIn } from './store/sessions.ts'
