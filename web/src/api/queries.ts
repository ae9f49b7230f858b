import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { get } from './call.ts'
import { serverSaidNow } from './clock.ts'
import type {
  Agent,
  Calendar,
  ConversationPage,
  Customer,
  CustomerPromise,
  InboxPage,
  InboxViewName,
  Mailbox,
  Me,
  Organisation,
  PageOf,
  SearchPage,
  Session,
  TodayPage,
  Token,
} from './shapes.ts'

const PAGE_SIZE = 50

type Listed = { meta: { has_more: boolean; after?: string | undefined } }
const nextCursor = (page: Listed) => (page.meta.has_more ? page.meta.after : undefined)

/** A path with the parameters that have a value. */
export function withParameters(path: string, parameters: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await get<Me>('/session', signal)
    serverSaidNow(me.now)
    return me
  },
  staleTime: 60_000,
})

export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: async ({ signal }) => {
    const page = await get<TodayPage>('/today', signal)
    serverSaidNow(page.now)
    return page
  },
  refetchInterval: 60_000,
})

export const inboxQuery = (view: InboxViewName) =>
  infiniteQueryOptions({
    queryKey: ['inbox', view],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<InboxPage>(withParameters('/inbox', { view, 'page[size]': PAGE_SIZE, 'page[after]': pageParam }), signal),
    getNextPageParam: nextCursor,
  })

export const conversationQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['conversation', id],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<ConversationPage>(withParameters(`/conversations/${id}`, { before: pageParam }), signal),
    getNextPageParam: nextCursor,
  })

export type PromiseFilter = 'at_risk' | 'open' | 'broken' | 'kept' | 'all'
/** Kept on the first date, of those that came due in the period; too few of them say nothing. */
export type KeptRate = { from: string; to: string; strict: { kept: number; of: number; is_too_few: boolean } }
export type PromisesPage = PageOf<CustomerPromise> & { counts?: Partial<Record<PromiseFilter, number>>; kept_rate?: KeptRate }

export const promisesQuery = (state: PromiseFilter, owner: string) =>
  infiniteQueryOptions({
    queryKey: ['promises', state, owner],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<PromisesPage>(withParameters('/promises', { state, owner, 'page[size]': PAGE_SIZE, 'page[after]': pageParam }), signal),
    getNextPageParam: nextCursor,
  })

export const searchQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ['search', words],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<SearchPage>(withParameters('/search', { q: words, 'page[after]': pageParam }), signal),
    getNextPageParam: nextCursor,
    enabled: words !== '',
  })

export const customersQuery = (words: string) =>
  infiniteQueryOptions({
    queryKey: ['customers', words],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<PageOf<Customer>>(
        withParameters('/customers', { query: words, 'page[size]': PAGE_SIZE, 'page[after]': pageParam }),
        signal,
      ),
    getNextPageParam: nextCursor,
  })

export const customerQuery = (id: string) =>
  queryOptions({ queryKey: ['customer', id], queryFn: ({ signal }) => get<Customer>(`/customers/${id}`, signal) })

const listQuery = <Row>(key: string, path: string) =>
  queryOptions({
    queryKey: [key],
    queryFn: async ({ signal }) => (await get<{ data: Row[] }>(path, signal)).data,
    staleTime: 30_000,
  })

export const agentsQuery = listQuery<Agent>('agents', '/agents')
export const mailboxesQuery = listQuery<Mailbox>('mailboxes', '/mailboxes')
export const calendarsQuery = listQuery<Calendar>('calendars', '/calendars')
export const organisationsQuery = listQuery<Organisation>('organisations', '/organisations')
export const sessionsQuery = listQuery<Session>('sessions', '/sessions')
export const tokensQuery = listQuery<Token>('tokens', '/tokens')
export const countriesQuery = listQuery<{ code: string; name: string; regions: { code: string; name: string }[] }>(
  'holiday-countries',
  '/holiday-countries',
)
