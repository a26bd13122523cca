import type { Snapshot } from '@/lib/domain/census/current'
import type { AgeRules } from '@/lib/domain/household/age'
import type { BplStanding } from '@/lib/domain/household/bpl'
import { type Family, type FamilyMember, NEW_FAMILY } from '@/lib/domain/household/family'
import { codeOf } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { CENSUS_HEAD_FROM, snapshotOf, wasThere } from './census'
import { type Chance, chanceFrom, happens, oneOf } from './chance'
import { livelihood, type Means } from './livelihoods'
import { peopled } from './members'
import type { Panchayat } from './panchayats'
import { type Kind, KINDS } from './sketches'

/** A family of the demonstration, with what the story needs to know of it. */
export interface DrawnFamily {
  /** Its key in the register that it comes from. */
  readonly key: string
  readonly family: Family
  readonly snapshot: Snapshot | null
  readonly means: Means
  readonly kind: Kind
}

/** Twenty families of a village: two in five are poor, one in five is well off. */
const TWENTY: readonly (readonly [Kind, Means])[] = [
  ['NUCLEAR', 'MIDDLING'],
  ['WIDOWED', 'POOR'],
  ['THREE_GENERATIONS', 'MIDDLING'],
  ['NUCLEAR', 'POOR'],
  ['NUCLEAR', 'WELL_OFF'],
  ['ELDERLY_ALONE', 'POOR'],
  ['NUCLEAR', 'MIDDLING'],
  ['DISABLED_HEAD', 'POOR'],
  ['THREE_GENERATIONS', 'WELL_OFF'],
  ['NUCLEAR', 'MIDDLING'],
  ['THREE_GENERATIONS', 'POOR'],
  ['ELDERLY_COUPLE', 'MIDDLING'],
  ['GRANDPARENTS', 'POOR'],
  ['THREE_GENERATIONS', 'MIDDLING'],
  ['NUCLEAR', 'WELL_OFF'],
  ['SEPARATED', 'POOR'],
  ['NUCLEAR', 'MIDDLING'],
  ['ELDERLY_COUPLE', 'POOR'],
  ['THREE_GENERATIONS', 'WELL_OFF'],
  ['THREE_GENERATIONS', 'MIDDLING'],
]

/** The families of a panchayat as its register holds them; the same panchayat and day give the same families. */
export const drawFamilies = (panchayat: Panchayat, today: PlainDate, ages: AgeRules): readonly DrawnFamily[] => {
  const chance = chanceFrom(panchayat.place)
  return Array.from({ length: panchayat.families }, (_, index) => {
    const [kind, means] = TWENTY[index % TWENTY.length] ?? ['NUCLEAR', 'MIDDLING']
    return draw(chance, { panchayat, kind, means, serial: index + 1, today, ages })
  })
}

interface Order {
  readonly panchayat: Panchayat
  readonly kind: Kind
  readonly means: Means
  readonly serial: number
  readonly today: PlainDate
  readonly ages: AgeRules
}

const draw = (chance: Chance, { panchayat, kind, means, serial, today, ages }: Order): DrawnFamily => {
  const sketches = KINDS[kind](chance)
  const living = livelihood(chance, means, sketches)
  const asked = means === 'POOR' || happens(chance, 94)
  const family: Family = {
    ...NEW_FAMILY,
    place: panchayat.place,
    village: oneOf(chance, panchayat.villages),
    houseNo: String(serial),
    addressLine: null,
    pincode: panchayat.pincode,
    // No number is known to belong to nobody: invented people have none.
    mobile: null,
    category: asked ? living.category : null,
    minority: happens(chance, 70) ? false : null,
    bpl: bplOf(chance, panchayat, means, serial, today),
    rationCardNo: means === 'MIDDLING' && happens(chance, 50) ? `PHH-${codeOf(panchayat.place)}-${serial}` : null,
    mainIncome: living.source,
    dwelling: asked ? living.dwelling : null,
    land: asked ? living.land : null,
    members: laterOnesLast(peopled(chance, sketches, living, today)),
  }
  const found = (sketches[0]?.age ?? 0) >= CENSUS_HEAD_FROM && happens(chance, 94)
  return {
    key: `${codeOf(panchayat.place)}${String(serial).padStart(8, '0')}`,
    family,
    snapshot: found ? snapshotOf(chance, family, living, ages) : null,
    means,
    kind,
  }
}

/** Whoever was born after the census stands behind the others, as a later register adds them. */
const laterOnesLast = (members: readonly FamilyMember[]): readonly FamilyMember[] =>
  [...members.filter(wasThere), ...members.filter((member) => !wasThere(member))].map((member, index) => ({
    ...member,
    serial: index + 1,
  }))

/** Most poor families stand on the last BPL list, some on an old one, some on none that anybody can show (domain §13). */
const bplOf = (
  chance: Chance,
  { place }: Panchayat,
  means: Means,
  serial: number,
  today: PlainDate,
): BplStanding | null => {
  const listed = (yearsAgo: number): BplStanding => ({
    kind: 'LISTED',
    number: `BPL/${codeOf(place)}/${String(serial).padStart(3, '0')}`,
    listYear: Number(today.slice(0, 4)) - yearsAgo,
  })
  if (means === 'WELL_OFF') return { kind: 'NOT_BPL' }
  if (means === 'MIDDLING') return happens(chance, 12) ? listed(3) : happens(chance, 75) ? { kind: 'NOT_BPL' } : null
  return happens(chance, 80) ? listed(3) : happens(chance, 50) ? listed(18) : null
}
