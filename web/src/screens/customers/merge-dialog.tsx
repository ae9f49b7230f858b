import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { post } from '../../api/call.ts'
import { customersQuery } from '../../api/queries.ts'
import type { Customer } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog, DialogActs } from '../../parts/dialog.tsx'
import { TextField } from '../../parts/field.tsx'
import { useToast } from '../../parts/toast.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../words/speech.tsx'

/** Choices shown at once; more words find the right one sooner than a longer list. */
const MOST_CHOICES = 8

/** Two entries are one person: choose which one stays. Nothing is lost, and it can be undone. */
export function MergeDialog({ customer, close }: { customer: Customer; close: () => void }) {
  const { w } = useSpeech()
  const say = useToast()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [typed, setTyped] = useState(customer.name.split(' ').at(-1) ?? '')
  const [chosen, setChosen] = useState<Customer | undefined>()
  const pages = useInfiniteQuery(customersQuery(useDeferredValue(typed.trim())))
  const others = (pages.data?.pages[0]?.data ?? []).filter(({ id }) => id !== customer.id).slice(0, MOST_CHOICES)
  const merge = useMutation({
    mutationFn: (into: Customer) => post<Customer>(`/customers/${customer.id}/merge`, { into_id: into.id }),
    onSuccess: (merged) => {
      for (const key of ['customer', 'customers', 'conversation', 'inbox']) void queries.invalidateQueries({ queryKey: [key] })
      say(w.customers.merged)
      close()
      void navigate({ to: '/customers/$id', params: { id: merged.id } })
    },
  })
  return (
    <Dialog title={w.customers.mergeTitle(customer.name)} isOpen onClose={close}>
      <p className="soft">{w.customers.mergeAbout}</p>
      <TextField
        label={w.customers.field}
        type="search"
        value={typed}
        // biome-ignore lint/a11y/noAutofocus: the dialog asks for exactly this
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
      />
      <ul className="customer-pick">
        {others.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              className="customer-choice"
              aria-pressed={other.id === chosen?.id}
              onClick={() => setChosen(other)}
            >
              <span className="name">{other.name}</span>
              <span className="meta customers-reached">{other.identities.map(({ value }) => value).join(', ')}</span>
            </button>
          </li>
        ))}
        {pages.data && others.length === 0 && <li className="soft">{w.customers.none(typed.trim())}</li>}
      </ul>
      <Trouble fault={merge.error} what={w.states.notDone} isSmall />
      <DialogActs>
        <Button onClick={close}>{w.acts.cancel}</Button>
        <Button look="primary" disabled={!chosen || merge.isPending} onClick={() => chosen && merge.mutate(chosen)}>
          {chosen ? w.customers.mergeDo(chosen.name) : w.customers.merge}
        </Button>
      </DialogActs>
    </Dialog>
  )
}
