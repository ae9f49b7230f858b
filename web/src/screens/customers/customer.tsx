import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ArrowLeft, X } from 'lucide-react'
import { useState } from 'react'
import { post, remove } from '../../api/call.ts'
import { useNow } from '../../api/clock.ts'
import { customerQuery, searchQuery } from '../../api/queries.ts'
import type { Customer } from '../../api/shapes.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { useToast } from '../../parts/toast.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { Waiting } from '../../parts/waiting.tsx'
import { useSpeech } from '../../words/speech.tsx'
import { Details } from './customer-details.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { useRefreshed } from './use-refreshed.ts'
import '../../parts/page.css'
import './customers.css'

/** One customer: who they are, where they are reached, what they wrote about. */
export function CustomerPage() {
  const { w } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const { data: customer, error, refetch } = useQuery(customerQuery(id))
  return (
    <main className="page" id="content">
      <div className="page-inside">
        {customer ? (
          <CustomerShown key={customer.etag} customer={customer} />
        ) : (
          <>
            <h1 className="heard">{w.customers.title}</h1>
            {error ? <Trouble fault={error} what={w.states.notShown} retry={() => void refetch()} /> : <Waiting look="page" />}
          </>
        )}
      </div>
    </main>
  )
}

function CustomerShown({ customer }: { customer: Customer }) {
  const { w, d } = useSpeech()
  const [isMerging, setMerging] = useState(false)
  return (
    <>
      <div className="page-top">
        <Link to="/customers" search={{}} className="button button-text icon-button" aria-label={w.acts.back} title={w.acts.back}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
        </Link>
        <h1>{customer.name}</h1>
        <span className="meta">{w.panel.customerSince(d.monthAndYear(customer.since))}</span>
        <Button onClick={() => setMerging(true)}>{w.customers.merge}</Button>
      </div>
      <div className="customer-grid">
        <div>
          <section className="section">
            <h2>{w.customers.conversations}</h2>
            <Conversations customer={customer} />
          </section>
        </div>
        <div>
          <Details customer={customer} />
          <Identities customer={customer} />
          <Merges customer={customer} />
        </div>
      </div>
      {isMerging && <MergeDialog customer={customer} close={() => setMerging(false)} />}
    </>
  )
}

function Conversations({ customer }: { customer: Customer }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const address = customer.identities.find(({ kind }) => kind === 'address')?.value ?? customer.name
  const pages = useInfiniteQuery(searchQuery(address))
  const seen = new Set<string>()
  const rows = (pages.data?.pages.flatMap((page) => page.data) ?? []).filter((hit) => {
    if (hit.customer.id !== customer.id || seen.has(hit.conversation_id)) return false
    seen.add(hit.conversation_id)
    return true
  })
  if (pages.isPending) return <Waiting lines={3} />
  if (pages.error) return <Trouble fault={pages.error} what={w.states.notShown} />
  if (rows.length === 0)
    return (
      <p className="soft">
        {customer.conversation_count === 0 ? w.customers.noConversations : w.panel.conversations(customer.conversation_count)}
      </p>
    )
  return (
    <>
      {rows.map((hit) => (
        <p key={hit.conversation_id} className="customer-row">
          <Link to="/inbox/$number" params={{ number: String(hit.conversation_number) }} search={{}}>
            {hit.subject || w.inbox.noSubject}
          </Link>
          <span className="meta figures">
            {w.conversation.number(hit.conversation_number)} · {d.moment(hit.at, now)}
          </span>
        </p>
      ))}
    </>
  )
}

function Identities({ customer }: { customer: Customer }) {
  const { w } = useSpeech()
  const refresh = useRefreshed()
  const [kind, setKind] = useState<'address' | 'phone'>('address')
  const [value, setValue] = useState('')
  const change = useMutation({
    mutationFn: (id: string | undefined) =>
      id
        ? remove(`/customers/${customer.id}/identities/${id}`)
        : post(`/customers/${customer.id}/identities`, { kind, value: value.trim() }),
    onSuccess: () => {
      setValue('')
      refresh()
    },
  })
  return (
    <section className="section">
      <h2>{w.customers.identities}</h2>
      {customer.identities.map((identity) => (
        <p key={identity.id} className="customer-row">
          <span className="customer-reached">{identity.value}</span>
          <IconButton
            small
            name={`${w.acts.remove}: ${identity.value}`}
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onClick={() => change.mutate(identity.id)}
          />
        </p>
      ))}
      <form
        className="customer-add"
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate(undefined)
        }}
      >
        <ChoiceField
          label={w.customers.addIdentity}
          choices={[
            { value: 'address', name: w.customers.address },
            { value: 'phone', name: w.customers.phone },
          ]}
          value={kind}
          onChange={(event) => setKind(event.target.value as 'address' | 'phone')}
        />
        <TextField
          isHidden
          label={kind === 'address' ? w.customers.address : w.customers.phone}
          type={kind === 'address' ? 'email' : 'tel'}
          required
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
        <Button submits disabled={value.trim() === ''}>
          {w.acts.add}
        </Button>
      </form>
      <Trouble fault={change.error} what={w.states.notDone} isSmall />
    </section>
  )
}

function Merges({ customer }: { customer: Customer }) {
  const { w, d } = useSpeech()
  const now = useNow()
  const say = useToast()
  const refresh = useRefreshed()
  const undo = useMutation({
    mutationFn: (id: string) => post(`/customer-merges/${id}/undo`),
    onSuccess: () => {
      refresh()
      say(w.facts['people.merge-undone'] ?? '')
    },
  })
  if (customer.merges.length === 0) return null
  return (
    <section className="section">
      <h2>{w.customers.merges}</h2>
      {customer.merges.map((merge) => (
        <p key={merge.id} className="customer-row">
          <span>
            {merge.customer.name} <span className="meta">{d.moment(merge.merged_at, now)}</span>
          </span>
          <Button small onClick={() => undo.mutate(merge.id)}>
            {w.customers.undoMerge}
          </Button>
        </p>
      ))}
      <Trouble fault={undo.error} what={w.states.notDone} isSmall />
    </section>
  )
}
