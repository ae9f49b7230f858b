import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { patch } from '../../api/call.ts'
import { organisationsQuery } from '../../api/queries.ts'
import type { Customer } from '../../api/shapes.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceField, TextField } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { languages, useSpeech } from '../../words/speech.tsx'
import { knownZones } from '../../words/walls.ts'
import { useRefreshed } from './use-refreshed.ts'

/** The language, when somebody knows it: mail too short to tell is kept as undetermined (BCP 47 `und`). */
const knownLanguage = ({ language }: Customer) => (language === 'und' ? undefined : language)

type Given = { name: string; language: string; zone: string; organisation: string }
const givenBy = (customer: Customer): Given => ({
  name: customer.name,
  language: knownLanguage(customer) ?? '',
  zone: customer.zone ?? '',
  organisation: customer.organisation?.id ?? '',
})

/** Languages customers often write in beside those of our screens. */
const otherTongues = ['de', 'fi', 'fr', 'es', 'nl', 'pl']
const tonguesFor = (customer: Customer) => {
  const theirs = knownLanguage(customer)
  const ours = languages.map(({ code }) => (code === 'zh-CN' ? 'zh' : code))
  return [...new Set([...ours, ...otherTongues, ...(theirs ? [theirs] : [])])]
}

/** Their name, language, clock and organisation, to be put right when we learn better. */
export function Details({ customer }: { customer: Customer }) {
  const { w, d } = useSpeech()
  const { data: organisations = [] } = useQuery(organisationsQuery)
  const [given, setGiven] = useState(() => givenBy(customer))
  const set = (field: keyof Given) => (event: { target: { value: string } }) =>
    setGiven({ ...given, [field]: event.target.value })
  const save = useSaved(customer, given)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <section className="section">
      <h2>{w.customers.details}</h2>
      <form className="form" onSubmit={submit}>
        <TextField wide label={w.customers.name} value={given.name} required onChange={set('name')} />
        <ChoiceField
          wide
          label={w.customers.language}
          choices={[
            { value: '', name: w.customers.languageUnknown },
            ...tonguesFor(customer).map((code) => ({ value: code, name: d.languageName(code) })),
          ]}
          value={given.language}
          onChange={set('language')}
        />
        <ChoiceField
          wide
          label={w.customers.zone}
          hint={customer.zone_basis ? w.panel.zoneBasis[customer.zone_basis] : undefined}
          choices={[
            { value: '', name: w.customers.zoneUnknown },
            ...knownZones().map((zone) => ({ value: zone, name: zone.replaceAll('_', ' ') })),
          ]}
          value={given.zone}
          onChange={set('zone')}
        />
        <ChoiceField
          wide
          label={w.customers.organisation}
          choices={[
            { value: '', name: w.customers.noOrganisation },
            ...organisations.map(({ id, name }) => ({ value: id, name })),
          ]}
          value={given.organisation}
          onChange={set('organisation')}
        />
        <div className="form-acts">
          <Button submits disabled={save.isPending}>
            {w.acts.save}
          </Button>
        </div>
      </form>
      <Trouble fault={save.error} what={w.states.notDone} isSmall />
    </section>
  )
}

/** Sends what is known; an organisation travels only when it was changed, because leaving one is a decision too. */
function useSaved(customer: Customer, given: Given) {
  const refresh = useRefreshed()
  const before = givenBy(customer)
  return useMutation({
    mutationFn: () =>
      patch(
        `/customers/${customer.id}`,
        {
          name: given.name.trim(),
          ...(given.language ? { language: given.language } : {}),
          ...(given.zone ? { zone: given.zone } : {}),
          ...(given.organisation === before.organisation ? {} : { organisation_id: given.organisation || null }),
        },
        customer.etag,
      ),
    onSuccess: refresh,
  })
}
