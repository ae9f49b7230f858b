/** The server's answers, seen by the browser as types only. */
import type { z } from 'zod'
import type * as views from '../../../src/screens/views.ts'

export type Me = z.infer<typeof views.MeView>
export type Agent = z.infer<typeof views.AgentView>
export type PersonRef = z.infer<typeof views.PersonRef>
export type RoleName = z.infer<typeof views.RoleName>
export type UiLanguage = z.infer<typeof views.UiLanguage>
export type Session = z.infer<typeof views.SessionView>
export type Token = z.infer<typeof views.TokenView>
export type CustomerPromise = z.infer<typeof views.PromiseView>
export type PromiseStateName = z.infer<typeof views.PromiseStateName>
export type Due = z.infer<typeof views.DueView>
export type Delivery = z.infer<typeof views.DeliveryView>
export type Attachment = z.infer<typeof views.AttachmentView>
export type Message = z.infer<typeof views.MessageView>
/** What the reader saw in a customer's message. */
export type MessageReading = NonNullable<Message['reading']>
export type Note = z.infer<typeof views.NoteView>
export type TimelineFact = z.infer<typeof views.FactView>
export type TimelineItem = z.infer<typeof views.TimelineItem>
export type ConversationRow = z.infer<typeof views.ConversationRow>
export type ConversationPage = z.infer<typeof views.ConversationPage>
export type InboxViewName = z.infer<typeof views.InboxView>
export type InboxGroupName = z.infer<typeof views.InboxGroup>
export type InboxPage = z.infer<typeof views.InboxPage>
export type Customer = z.infer<typeof views.CustomerView>
export type Identity = z.infer<typeof views.IdentityView>
export type TodayPage = z.infer<typeof views.TodayPage>
export type SearchPage = z.infer<typeof views.SearchPage>
export type SearchHit = z.infer<typeof views.SearchHit>
export type Mailbox = z.infer<typeof views.MailboxView>
export type Calendar = z.infer<typeof views.CalendarView>
export type Holiday = z.infer<typeof views.HolidayView>
export type Organisation = z.infer<typeof views.OrganisationView>
export type Problem = z.infer<typeof views.Problem>

/** One page of a list, with the cursor to the next. */
export type PageOf<Row> = {
  data: Row[]
  meta: { has_more: boolean; after?: string | undefined }
  links: { next?: string | undefined }
}

/** A promise as it is given: our words, what they mean, and by when on whose wall. */
export type NewPromise = {
  words: string
  what: string
  how?: string
  price?: 'free' | { amount: string; currency: string }
  due: { date: string; time: string; zone: string; which?: 'earlier' | 'later' }
  owner_id?: string
  backup_id?: string
}
