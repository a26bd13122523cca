import type { ApplicationStage } from '@/lib/domain/application/stages'
import { type FamilyMember, NEW_FAMILY, NEW_MEMBER } from '@/lib/domain/household/family'
import { consequences } from '@/lib/domain/life/consequences'
import { type Frame, happen } from '@/lib/domain/life/happen'
import { type CardTie, NO_TIES, type Ties } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import { personOf, type Unit } from '@/lib/domain/life/unit'
import { placePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { livesOn } from '@/lib/rules/lives'
import { TODAY } from '@/tests/support/cast'
import { aayRules, household, lawful, member, refusalOf } from '@/tests/support/factories'

export const { ages } = aayRules()

export const figures = lawful(livesOn(TODAY))

export const YESTERDAY = addDays(TODAY, -1)

const born = (text: string) => ({ date: plainDate(text), precision: 'EXACT' }) as const

export const person = (facts: Partial<FamilyMember> = {}): FamilyMember => ({
  ...member({ maritalStatus: 'MARRIED' }),
  ...NEW_MEMBER,
  guardian: null,
  occupation: null,
  ...facts,
})

/** Devki, head; Sita, her daughter-in-law, born 1996; Ramesh, her son; Guddi, born in 2020. */
export const devki = person({ serial: 1, maritalStatus: 'WIDOWED' })

export const sita = person({ serial: 2, name: { en: 'Sita' }, relation: 'DAUGHTER_IN_LAW', birth: born('1996-01-01') })

export const ramesh = person({
  serial: 3,
  name: { en: 'Ramesh' },
  relation: 'SON',
  gender: 'MALE',
  birth: born('1992-01-01'),
})

export const guddi = person({
  serial: 4,
  name: { en: 'Guddi' },
  relation: 'GRANDCHILD',
  birth: born('2020-06-01'),
  maritalStatus: null,
})

export const unit = (members: readonly FamilyMember[] = [devki, sita, ramesh, guddi], id = 'a'): Unit => ({
  id,
  ended: null,
  lastSerial: members.length,
  family: {
    ...household(),
    ...NEW_FAMILY,
    ...{ village: placePath('2/25/s152/v18896'), houseNo: '4', addressLine: null, pincode: null, mobile: null },
    ...{ minority: null, rationCardNo: null, members },
  },
})

const frame = (stated: Partial<Frame> = {}): Frame => ({
  home: unit(),
  other: null,
  ties: { home: NO_TIES, other: NO_TIES },
  document: 'paper',
  today: TODAY,
  ages,
  temporaryMonths: figures.temporaryCardMonths.value,
  ...stated,
})

export const after = (told: Told, stated: Partial<Frame> = {}) => lawful(happen(told, frame(stated)))

export const refused = (told: Told, stated: Partial<Frame> = {}) => refusalOf(happen(told, frame(stated)))

export const newborn = personOf(
  person({ name: { en: 'Pari' }, relation: 'GRANDCHILD', birth: born(YESTERDAY), maritalStatus: null }),
)

export const birth = { kind: 'BIRTH', on: YESTERDAY, newcomer: newborn } as const

export const death = (serial: number, relations = {}) => ({ kind: 'DEATH', on: YESTERDAY, serial, relations }) as const

export const card = (stated: Partial<CardTie> = {}): CardTie => ({
  ...{ id: 'c1', number: 'HP-AAY-1', stage: 'ACTIVE', head: 1, members: [1, 2, 3, 4] },
  ...stated,
})

export const withCard = (stated: Partial<CardTie> = {}): Ties => ({ cards: [card(stated)], applications: [] })

export const application = (stage: ApplicationStage, serial: number | null = null): Ties => ({
  cards: [],
  applications: [{ id: 'p1', number: 'AAY26-1', stage, serial }],
})

export const follows = (told: Told, ties: Ties, home = unit()) => {
  const done = after(told, { home, ties: { home: ties, other: NO_TIES } })
  return consequences({ kind: told.kind, before: home, after: done.home, ties, today: TODAY, ages })
}

export const raised = (told: Told, ties: Ties, home = unit()) =>
  follows(told, ties, home).raised.map(({ kind }) => kind)
