import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { customersQuery } from '../../api/queries.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSpeech } from '../../words/speech.tsx'
import '../../parts/page.css'
import './customers.css'

const route = getRouteApi('/inside/customers')
const REST_MS = 180

/** Everybody who ever wrote, by name, address or number. */
export function Customers() {
  const { w, d } = useSpeech()
  const navigate = useNavigate()
  const { q = '' } = route.useSearch()
  const [typed, setTyped] = useState(q)
  const pages = useInfiniteQuery(customersQuery(q))
  const customers = pages.data?.pages.flatMap((page) => page.data) ?? []
  useEffect(() => {
    const words = typed.trim()
    if (words === q) return
    const timer = setTimeout(() => void navigate({ to: '/customers', search: words ? { q: words } : {}, replace: true }), REST_MS)
    return () => clearTimeout(timer)
  }, [typed, q, navigate])
  return (
    <main className="page" id="content">
      <div className="page-inside">
        <div className="page-top">
          <h1>{w.customers.title}</h1>
        </div>
        <div className="customers-field">
          <TextField label={w.customers.field} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        {pages.isPending && <Waiting />}
        {pages.error && !pages.data && (
          <Trouble fault={pages.error} what={w.states.notShown} retry={() => void pages.refetch()} />
        )}
        {pages.data && customers.length === 0 && <p className="empty">{q ? w.customers.none(q) : w.customers.empty}</p>}
        {customers.length > 0 && (
          <table className="table customers-table">
            <thead>
              <tr>
                <th scope="col">{w.customers.columns.name}</th>
                <th scope="col">{w.customers.columns.reached}</th>
                <th scope="col">{w.customers.columns.organisation}</th>
                <th scope="col" className="count">
                  {w.customers.columns.conversations}
                </th>
              </tr>
            </thead>
            <tbody>
              {customers.map((customer) => (
                <tr key={customer.id}>
                  <th scope="row">
                    <Link to="/customers/$id" params={{ id: customer.id }} className="name">
                      {customer.name}
                    </Link>
                  </th>
                  <td className="customers-reached">{customer.identities.map(({ value }) => value).join(', ')}</td>
                  <td>{customer.organisation?.name}</td>
                  <td className="count">{d.number(customer.conversation_count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {pages.hasNextPage && (
          <Button onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
            {w.acts.showMore}
          </Button>
        )}
      </div>
    </main>
  )
}
