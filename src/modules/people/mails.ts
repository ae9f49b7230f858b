import type { AgentLanguage } from './core/agent.ts'

/** A mail of ours to a colleague. It holds a secret: it is sent, never logged, never kept as a fact. */
export type SystemMail = { to: string; subject: string; text: string }

/** Hands a mail to whatever sends the product's own mail; settled once it is safe there, not once it has arrived. */
export type MailOut = (mail: SystemMail) => Promise<void>

type Words = {
  linkSubject: (workspace: string) => string
  link: (url: string) => string
  invitationSubject: (workspace: string) => string
  invitation: (url: string, workspace: string, host: string) => string
}

const WORDS: Record<AgentLanguage, Words> = {
  en: {
    linkSubject: (workspace) => `Sign in to ${workspace}`,
    link: (url) =>
      `Open this address within 30 minutes to sign in. It works once.\n\n${url}\n\nIf you did not ask for it, leave it; nobody comes in without it.\n`,
    invitationSubject: (workspace) => `You are invited to ${workspace}`,
    invitation: (url, workspace, host) =>
      `${host || 'A colleague'} has invited you to answer customers at ${workspace}. Open this address within seven days to begin. It works once.\n\n${url}\n`,
  },
  sv: {
    linkSubject: (workspace) => `Logga in på ${workspace}`,
    link: (url) =>
      `Öppna adressen inom 30 minuter för att logga in. Den fungerar en gång.\n\n${url}\n\nHar du inte bett om den kan du låta den vara; ingen kommer in utan den.\n`,
    invitationSubject: (workspace) => `Du är inbjuden till ${workspace}`,
    invitation: (url, workspace, host) =>
      `${host || 'En kollega'} har bjudit in dig att svara kunder hos ${workspace}. Öppna adressen inom sju dagar för att börja. Den fungerar en gång.\n\n${url}\n`,
  },
  da: {
    linkSubject: (workspace) => `Log ind på ${workspace}`,
    link: (url) =>
      `Åbn adressen inden for 30 minutter for at logge ind. Den virker én gang.\n\n${url}\n\nHar du ikke bedt om den, kan du lade den ligge; ingen kommer ind uden den.\n`,
    invitationSubject: (workspace) => `Du er inviteret til ${workspace}`,
    invitation: (url, workspace, host) =>
      `${host || 'En kollega'} har inviteret dig til at svare kunder hos ${workspace}. Åbn adressen inden for syv dage for at komme i gang. Den virker én gang.\n\n${url}\n`,
  },
  nb: {
    linkSubject: (workspace) => `Logg inn på ${workspace}`,
    link: (url) =>
      `Åpne adressen innen 30 minutter for å logge inn. Den virker én gang.\n\n${url}\n\nHar du ikke bedt om den, kan du la den ligge; ingen kommer inn uten den.\n`,
    invitationSubject: (workspace) => `Du er invitert til ${workspace}`,
    invitation: (url, workspace, host) =>
      `${host || 'En kollega'} har invitert deg til å svare kunder hos ${workspace}. Åpne adressen innen sju dager for å begynne. Den virker én gang.\n\n${url}\n`,
  },
  'zh-CN': {
    linkSubject: (workspace) => `登录 ${workspace}`,
    link: (url) =>
      `请在 30 分钟内打开以下地址登录。该地址只能使用一次。\n\n${url}\n\n如果这不是您本人的请求，不必理会；没有此地址，任何人都无法登录。\n`,
    invitationSubject: (workspace) => `邀请您加入 ${workspace}`,
    invitation: (url, workspace, host) =>
      `${host || '一位同事'}邀请您在 ${workspace} 为客户服务。请在七天内打开以下地址开始使用。该地址只能使用一次。\n\n${url}\n`,
  },
}

/** The mail with a sign-in link that somebody asked for, in their language. */
export const linkMail = (
  to: string,
  language: AgentLanguage,
  { url, workspace }: { url: string; workspace: string },
): SystemMail => ({
  to,
  subject: WORDS[language].linkSubject(workspace),
  text: WORDS[language].link(url),
})

/** The mail that invites a colleague, in the language chosen for them. */
export const invitationMail = (
  to: string,
  language: AgentLanguage,
  { url, workspace, host }: { url: string; workspace: string; host: string },
): SystemMail => ({
  to,
  subject: WORDS[language].invitationSubject(workspace),
  text: WORDS[language].invitation(url, workspace, host),
})
