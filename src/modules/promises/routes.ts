/** What may be done with promises over HTTP. Reading them is in `src/screens/promises.ts`. */
import type { FastifyInstance } from 'fastify'
import type { Serve } from '#kernel/http'
import { answerWithPromises } from './actions/answer.ts'
import { givePromise } from './actions/give-promise.ts'
import { handOverPromise } from './actions/hand-over-promise.ts'
import { keepPromise } from './actions/keep-promise.ts'
import { noteCallWithPromises } from './actions/note-call.ts'
import { openConversationWithPromises } from './actions/open-conversation.ts'
import { takeBackWithPromises } from './actions/take-back.ts'
import { withdrawPromise } from './actions/withdraw-promise.ts'

/** How the caller is shown what changed: pages belong to `src/screens/`, which come after every module. */
export type PromiseShows = {
  promise: (promiseId: string) => Promise<unknown>
  message: (messageId: string) => Promise<unknown>
  conversation: (conversationId: string) => Promise<unknown>
}

/** Adds the writes, relative to the API's prefix. */
export function promiseRoutes(app: FastifyInstance, { serve, shows }: { serve: Serve; shows: PromiseShows }) {
  const promise = ({ promiseId }: { promiseId: string }) => shows.promise(promiseId)
  const message = ({ messageId }: { messageId: string }) => shows.message(messageId)
  const conversation = ({ conversationId }: { conversationId: string }) => shows.conversation(conversationId)

  app.post('/conversations', serve(openConversationWithPromises, { status: 201, show: conversation }))
  app.post('/conversations/:conversationId/replies', serve(answerWithPromises, { status: 201, show: message }))
  app.post('/conversations/:conversationId/phone-notes', serve(noteCallWithPromises, { status: 201, show: message }))
  app.post('/messages/:messageId/take-back', serve(takeBackWithPromises, { show: ({ draft }) => ({ draft }) }))

  app.post('/conversations/:conversationId/promises', serve(givePromise, { status: 201, show: promise }))
  app.post('/promises/:promiseId/keep', serve(keepPromise, { show: promise }))
  app.post('/promises/:promiseId/withdraw', serve(withdrawPromise, { show: promise }))
  app.post('/promises/:promiseId/hand-over', serve(handOverPromise, { show: promise }))
}
