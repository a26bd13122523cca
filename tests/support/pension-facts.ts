import type { OutsideEntry } from '@/lib/domain/pension/entry'
import { type OutsideRegister, type RegisterState } from '@/lib/domain/pension/register'
import { type Comparison } from '@/lib/domain/pension/settle'
import { DEFAULT_SETTINGS } from '@/lib/rules/state-settings'
import { DISTRICT, TODAY } from '@/tests/support/cast'

export const ALL = { IGNOAPS: true, STATE_OLD_AGE: true, WIDOW: true, DISABILITY: true }

export const fresh = (kind: RegisterState['kind'] = 'IGNOAPS'): RegisterState => ({ kind, state: 'FRESH', asOf: TODAY })

export const N = DEFAULT_SETTINGS.pensionRegisterDays.value

export const register = (stated: Partial<OutsideRegister> = {}): OutsideRegister => ({
  id: 'r1',
  place: DISTRICT,
  kind: 'IGNOAPS',
  sender: 'Welfare',
  asOf: TODAY,
  returned: 0,
  ...stated,
})

export const missing: RegisterState = { kind: 'DISABILITY', state: 'MISSING', asOf: null }

export const entry = (stated: Partial<OutsideEntry> = {}): OutsideEntry => ({
  id: 'e1',
  registerId: 'r1',
  kind: 'IGNOAPS',
  sender: 'Welfare',
  number: '17',
  name: { en: 'Puran Chand' },
  guardian: 'Mangat Ram',
  gender: 'MALE',
  birthYear: 1950,
  village: null,
  aadhaarDigest: null,
  aadhaarLast4: null,
  standing: 'ACTIVE',
  since: null,
  until: null,
  ...stated,
})

export const comparison = (stated: Partial<Comparison> = {}): Comparison => ({
  states: [fresh()],
  candidates: [],
  held: null,
  refused: [],
  from: 85,
  near: 66,
  ...stated,
})

export const alike = (score: number, stated: Partial<OutsideEntry> = {}) => ({
  entry: entry(stated),
  score,
  grounds: [],
})
