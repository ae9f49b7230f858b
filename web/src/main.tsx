import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { Refused } from './api/call.ts'
import './look/base.css'
import { ToastProvider } from './parts/toast.tsx'
import { makeRouter } from './router.tsx'
import { wearTheme } from './shell/theme.ts'
import { firstLanguage, loadWords, SpeechProvider, useSpeech } from './words/speech.tsx'

/** A refusal does not change by asking again; a lost answer may. */
const MOST_RETRIES = 2

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (count, fault) => !(fault instanceof Refused) && count < MOST_RETRIES,
      staleTime: 5_000,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
})
const router = makeRouter()

function App() {
  const { w } = useSpeech()
  return (
    <I18nProvider locale={w.locale}>
      <QueryClientProvider client={queries}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </QueryClientProvider>
    </I18nProvider>
  )
}

/** Between two reloads for a missing file at least this much passes, so that a broken installation does not reload for ever. */
const RELOAD_REST_MS = 10_000
const RELOADED_AT = 'makegood.reloaded-at'

/** After an upgrade an open page asks for screens of the old version, which are gone: the new page has them. */
function reloadAfterUpgrade() {
  window.addEventListener('vite:preloadError', () => {
    const before = Number(sessionStorage.getItem(RELOADED_AT) ?? 0)
    if (Date.now() - before < RELOAD_REST_MS) return
    sessionStorage.setItem(RELOADED_AT, String(Date.now()))
    // Without a server there is no new version either: then this page, with whatever is written on it, is the best there is.
    void fetch('/health').then(
      () => window.location.reload(),
      () => undefined,
    )
  })
}

async function start() {
  reloadAfterUpgrade()
  wearTheme()
  const language = firstLanguage()
  const words = await loadWords(language)
  const place = document.getElementById('app')
  if (!place) return
  createRoot(place).render(
    <StrictMode>
      <SpeechProvider first={{ language, words }}>
        <App />
      </SpeechProvider>
    </StrictMode>,
  )
}

void start()
