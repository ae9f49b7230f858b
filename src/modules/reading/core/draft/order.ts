/** Which finding is worse, and on which act each rule rests. */
import type { Severity } from '../reading.ts'
import type { Act, DraftRule } from './acts.ts'

/** From worst to least, among findings of one severity: what hurts first, then what leaves the customer without a way on. */
export const WORST_FIRST: readonly DraftRule[] = [
  'D15',
  'D16',
  'D9',
  'D14',
  'D8',
  'D2',
  'D4',
  'D3',
  'D13',
  'D10',
  'D6',
  'D17',
  'D18',
  'D11',
  'D1',
  'D7',
  'D5',
]

export const SEVERITIES_WORST_FIRST: readonly Severity[] = ['block', 'confirm', 'advise']

export const CUES_RULES: Partial<Record<DraftRule, readonly Act[]>> = {
  D2: ['refuse'],
  D3: ['unsure'],
  D4: ['policy'],
  D8: ['nonapology'],
  D9: ['blame'],
  D10: ['nobody', 'shrug'],
  D11: ['vague'],
  D14: ['impatient', 'impersonal'],
  D17: ['compensate'],
  D18: ['close'],
}
