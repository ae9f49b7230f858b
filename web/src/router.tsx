import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router'
import type { PromiseFilter } from './api/queries.ts'
import type { InboxViewName } from './api/shapes.ts'
import { BrokenPlace } from './shell/broken-place.tsx'
import { Lost } from './shell/lost.tsx'
import { Shell } from './shell/shell.tsx'

const inboxViews: InboxViewName[] = [
  'mine_and_unassigned',
  'mine',
  'unassigned',
  'all',
  'snoozed',
  'closed',
  'undelivered',
  'unreadable',
]
const promiseFilters: PromiseFilter[] = ['at_risk', 'open', 'broken', 'kept', 'all']
const oneOf = <Name extends string>(names: readonly Name[], value: unknown): Name | undefined =>
  names.find((name) => name === value)
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined
const withText = <Key extends string>(key: Key, value: unknown) => {
  const found = text(value)
  return (found === undefined ? {} : { [key]: found }) as { [K in Key]?: string }
}

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost })
const inside = createRoute({ getParentRoute: () => root, id: 'inside', component: Shell })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => withText('then', search.then),
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in.tsx'), 'SignIn'),
})
const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' })
  },
})
const today = createRoute({
  getParentRoute: () => inside,
  path: '/today',
  component: lazyRouteComponent(() => import('./screens/today/today.tsx'), 'Today'),
})
const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox',
  validateSearch: (search: Record<string, unknown>): { view?: InboxViewName; message?: string } => {
    const view = oneOf(inboxViews, search.view)
    return { ...(view ? { view } : {}), ...withText('message', search.message) }
  },
  component: lazyRouteComponent(() => import('./screens/inbox/inbox.tsx'), 'Inbox'),
})
const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '$number',
  component: lazyRouteComponent(() => import('./screens/conversation/conversation.tsx'), 'ConversationRoute'),
})
const promises = createRoute({
  getParentRoute: () => inside,
  path: '/promises',
  validateSearch: (search: Record<string, unknown>): { state?: PromiseFilter; owner?: 'me' | 'all' } => {
    const state = oneOf(promiseFilters, search.state)
    const owner = oneOf(['me', 'all'] as const, search.owner)
    return { ...(state ? { state } : {}), ...(owner ? { owner } : {}) }
  },
  component: lazyRouteComponent(() => import('./screens/promises/promises.tsx'), 'Promises'),
})
const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: (parameters: Record<string, unknown>) => withText('q', parameters.q),
  component: lazyRouteComponent(() => import('./screens/search/search.tsx'), 'Search'),
})
const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: (parameters: Record<string, unknown>) => withText('q', parameters.q),
  component: lazyRouteComponent(() => import('./screens/customers/customers.tsx'), 'Customers'),
})
const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$id',
  component: lazyRouteComponent(() => import('./screens/customers/customer.tsx'), 'CustomerPage'),
})
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('./screens/settings/settings.tsx'), 'Settings'),
})
const settingsSection = createRoute({
  getParentRoute: () => settings,
  path: '$section',
  component: lazyRouteComponent(() => import('./screens/settings/settings.tsx'), 'SettingsSection'),
})

const tree = root.addChildren([
  home,
  signIn,
  inside.addChildren([
    today,
    inbox.addChildren([conversation]),
    promises,
    search,
    customers,
    customer,
    settings.addChildren([settingsSection]),
  ]),
])

/** The places of the app. Every screen is fetched when it is first opened. */
export const makeRouter = () =>
  createRouter({
    routeTree: tree,
    defaultPreload: 'intent',
    scrollRestoration: false,
    defaultNotFoundComponent: Lost,
    defaultErrorComponent: BrokenPlace,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
