/** Conversations: what customers and we say to each other, on every channel, never lost, doubled or mixed up. */

/** Takes in what a channel brought; the one way into the product for words from outside. */
export { receiveMessage } from './actions/receive-message.ts'
export type { Automatic, Bounce, IncomingMessage, StoredAttachment, TextPart } from './core/incoming.ts'
/** Bodies of verbs that send or write down words, for `promises`, which gives the promises in them in the same transaction. */
export { answerConversation, NewAnswer } from './actions/answer.ts'
export { NewConversation, openConversation } from './actions/open-conversation.ts'
export { NewPhoneNote, notePhoneCall } from './actions/note-phone-call.ts'
export { takeBackMessage } from './actions/take-back.ts'
/** The verbs that arrange a conversation. */
export {
  addNote,
  assignConversation,
  closeConversation,
  discardDraft,
  keepDraft,
  reopenConversation,
  snoozeConversation,
  wakeConversation,
  wakeDue,
} from './actions/arrange.ts'
export { rethreadMessage } from './actions/rethread.ts'
/** The outbox's own verbs, and those of the person who looks at a doubt. */
export { recordAttempt, recoverLost, sendAgain, sendNow, settleDoubt } from './actions/deliver.ts'
export { acknowledge } from './actions/acknowledge.ts'
export { keepUpload } from './actions/keep-upload.ts'
/** Mailboxes of ours. */
export { addMailbox, changeMailbox, dropMailbox, fetchSince, ImapGiven, SmtpGiven } from './actions/mailboxes.ts'
export { activeMailboxes, allMailboxes, findMailbox, foldersOf, type Mailbox, ourAddresses } from './store/mailboxes.ts'
/** Who gets an answer, derived only from the message answered. */
export { replyRecipients } from './core/recipients.ts'
/** One conversation, and how customers' conversations are counted. */
export { conversationIdOf, countConversations, findConversation, type ConversationFound } from './store/conversations.ts'
/** What we owe in a conversation, as the ledger has it, for the lists. */
export { lockConversations, type Owed, saveOwed } from './store/conversations.ts'
export { CONVERSATION_STATES, type ConversationState } from './core/conversation.ts'
export { DELIVERY_STATES, type DeliveryState } from './core/delivery.ts'
/** What a message brought with it: its files, and its source as it came. */
export { attachmentsOfMessage, findAttachments } from './store/attachments.ts'
export { findMessage } from './store/messages.ts'
/** What a customer wrote, with what was said before, for whoever reads it. */
export { type MessageToRead, messagesToRead } from './store/messages-to-read.ts'
export { countWaiting, rawMailOf } from './store/raw-mails.ts'
export { claimNext, outboxAge } from './store/deliveries.ts'
/** How text becomes findable, shared with the search page. */
export { ALL_CONFIGURATIONS, hanPairs, hitsIn, queryWords, type QueryWord } from './core/search-words.ts'
/** Adds the module's writes to the API. */
export { conversationRoutes, type ConversationParts } from './routes.ts'
export { conversationReactions } from './reactions.ts'
/** The e-mail channel's moving parts, started by main. */
export { startEmail, type Email, type EmailParts } from './channels/email/start.ts'
/** Tries a mailbox's settings before they are saved. */
export { testConnection } from './channels/email/test-connection.ts'
/** What of a text is new and what is quoted or signature. */
export { replyParts } from '#kernel/mail'
/** Cleans HTML of everything that could act; remote images wait to be asked for. */
export { sanitise } from './channels/email/reading/sanitise.ts'
