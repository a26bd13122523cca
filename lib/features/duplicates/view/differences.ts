import type { FamilyMember } from '@/lib/domain/household/family'
import { differing, type MergeField } from '@/lib/domain/matching/merge'
import type { Side } from '@/lib/domain/matching/pair'
import { seenDiffering, seenFact } from '@/lib/domain/matching/seen-facts'
import type { SeenEntry } from '@/lib/domain/matching/seen-entry'

/** What may be taken from the entry that ends: what each says now. */
export interface Difference {
  readonly field: MergeField
  readonly left: string | null
  readonly right: string | null
}

/** What a field of an entry says, in codes: the page has the words. */
const said = (member: FamilyMember, field: MergeField): string | null => {
  const { name, guardian, birth, aadhaar, monthlyIncome, literate } = member
  switch (field) {
    case 'name':
      return [name.en, name.hi].filter(Boolean).join(' / ')
    case 'guardian':
      return guardian && [guardian.name, guardian.nameHi].filter(Boolean).join(' / ')
    case 'birth':
      return birth && `${birth.precision}:${birth.date}`
    case 'aadhaar':
      return aadhaar && `XXXX XXXX ${aadhaar.last4}`
    case 'monthlyIncome':
      return monthlyIncome === null ? null : String(monthlyIncome)
    case 'literate':
      return literate === null ? null : literate ? 'yes' : 'no'
    case 'disabilityPercent':
      return member.disabilityPercent === null ? null : `${member.disabilityPercent} %`
    default:
      return member[field]
  }
}

/** Where two entries differ: in every fact when both are the reader's, else in those that both offices are told (F19). */
export const differencesOf = (
  [one, other]: readonly [FamilyMember | null | undefined, FamilyMember | null | undefined],
  sides: Readonly<Record<Side, SeenEntry>>,
): readonly Difference[] =>
  one && other
    ? differing(one, other).map((field) => ({ field, left: said(one, field), right: said(other, field) }))
    : seenDiffering(sides.LEFT, sides.RIGHT).map((field) => ({
        ...{ field, left: seenFact(sides.LEFT, field), right: seenFact(sides.RIGHT, field) },
      }))
