/**
 * What any program that receives mail must know, and nothing of customer service: which words of a text are new, whether a
 * person wrote it, and in which language. Pure, so that the server, the command line and the browser read alike.
 */
export { type Automatic, type AutomaticVerdict, automaticOf, judgeAutomatic, LOOP_HEADER } from './mail/automatic.ts'
export { type Header, headerOf, headersOf } from './mail/header.ts'
export { identifyLanguage, type Language } from './mail/language.ts'
export { newSpans, newText, replyParts, type TextPart } from './mail/reply-parts.ts'
