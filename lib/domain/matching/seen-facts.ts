import type { MergeField } from '@/lib/domain/matching/merge'
import type { SeenEntry } from '@/lib/domain/matching/seen-entry'

/** The facts of a person that two offices may lay side by side: what is told of an entry elsewhere (F19). */
const SEEN_FIELDS = ['name', 'guardian', 'birth', 'gender', 'epic', 'aadhaar'] as const satisfies readonly MergeField[]

/** What an entry says of a fact, as far as it is told; null where nobody has said it or it is not told. */
export const seenFact = (
  { name, guardian, birth, gender, epic, aadhaarLast4 }: SeenEntry,
  field: MergeField,
): string | null => {
  switch (field) {
    case 'name':
      return [name.en, name.hi].filter(Boolean).join(' / ')
    case 'guardian':
      return guardian.en && [guardian.en, guardian.hi].filter(Boolean).join(' / ')
    case 'birth':
      return birth && `${birth.precision}:${birth.date}`
    case 'gender':
      return gender
    case 'epic':
      return epic
    case 'aadhaar':
      return aadhaarLast4 && `XXXX XXXX ${aadhaarLast4}`
    default:
      return null
  }
}

const TOLD = 4

// Of a birth the year is told, of a number its last four.
const told = (field: MergeField, fact: string | null): string | null => {
  if (fact === null) return null
  if (field === 'birth') return fact.slice(fact.indexOf(':') + 1).slice(0, TOLD)
  return field === 'epic' ? fact.slice(-TOLD) : fact
}

/** The told fields in which two entries say something different, or only one says anything. */
export const seenDiffering = (a: SeenEntry, b: SeenEntry): readonly MergeField[] =>
  SEEN_FIELDS.filter((field) => told(field, seenFact(a, field)) !== told(field, seenFact(b, field)))

/** The told fields that the entry which ends has and the one that stays has not. */
export const seenLacking = (kept: SeenEntry, other: SeenEntry): readonly MergeField[] =>
  SEEN_FIELDS.filter((field) => seenFact(kept, field) === null && seenFact(other, field) !== null)
