import type { Family, FamilyMember } from '@/lib/domain/household/family'
import { HOUSEHOLD_FACTS, PAPER_NUMBERS, pathOf, PERSON_FACTS } from '@/lib/domain/household/facts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What a file may say of a household and of a member. */
const OWN = ['village', ...HOUSEHOLD_FACTS] as const
const OF_MEMBER = ['relation', ...PERSON_FACTS, ...PAPER_NUMBERS] as const

const said = <T extends object>(parts: T): Partial<T> =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null && part !== undefined)) as Partial<T>

const memberOf = (known: FamilyMember, told: FamilyMember, fields: ReadonlySet<string>): FamilyMember => {
  const next: Mutable<FamilyMember> = { ...known }
  for (const field of OF_MEMBER) {
    if (!fields.has(pathOf(field, known.serial))) continue
    if (field === 'name') next.name = { ...known.name, ...told.name }
    else if (field === 'guardian' && known.guardian && told.guardian?.name === known.guardian.name)
      next.guardian = { ...known.guardian, ...said(told.guardian) }
    else Object.assign(next, { [field]: told[field] })
  }
  return next
}

/** The family with the facts of these paths as a file tells them; `members.<serial>.joined` adds the member. */
export const takenOver = (known: Family, told: Family, fields: ReadonlySet<string>): Family => {
  const next: Mutable<Family> = { ...known }
  for (const field of OWN) {
    if (!fields.has(field)) continue
    if (field === 'dwelling' && known.dwelling && told.dwelling)
      next.dwelling = { ...known.dwelling, ...said(told.dwelling) }
    else Object.assign(next, { [field]: told[field] })
  }
  const before = new Map(known.members.map((member) => [member.serial, member]))
  next.members = [
    ...known.members.map((member) => {
      const now = told.members.find(({ serial }) => serial === member.serial)
      return now ? memberOf(member, now, fields) : member
    }),
    ...told.members.filter(({ serial }) => !before.has(serial) && fields.has(pathOf('joined', serial))),
  ]
  return next
}
