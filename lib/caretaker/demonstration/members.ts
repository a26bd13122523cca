import { type FamilyMember, type Guardian, NEW_MEMBER } from '@/lib/domain/household/family'
import type { Birth, BirthEvidence } from '@/lib/domain/household/household'
import { provedBirth } from '@/lib/domain/household/typed-birth'
import { addDays, plainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { between, type Chance, happens } from './chance'
import { earnings, type Livelihood } from './livelihoods'
import { type FullName, houseName, manOf, womanOf } from './names'
import type { Sketch } from './sketches'

/** Whoever knows only the year has it from a paper, or says it; which one goes by the year, so that no dice are thrown. */
const PROOFS: readonly BirthEvidence[] = ['EPIC', 'AADHAAR', 'FAMILY_REGISTER', 'EPIC', 'SCHOOL']

const proofOf = ({ date, precision }: Birth): BirthEvidence | undefined => {
  if (precision === 'ESTIMATE') return 'DECLARED'
  return precision === 'YEAR' ? PROOFS[Number(date.slice(0, 4)) % PROOFS.length] : undefined
}

const proved = (birth: Birth): Birth => provedBirth(birth, proofOf(birth), null)

/** A birth as the family knows it: old people know the year, or about the year. */
const birthOf = (chance: Chance, { age }: Sketch, today: PlainDate): Birth => {
  const date = addDays(today, -(age * 365 + between(chance, 30, 330)))
  const year = plainDate(`${date.slice(0, 4)}-01-01`)
  if (age < 60) return happens(chance, 90) ? { date, precision: 'EXACT' } : { date: year, precision: 'YEAR' }
  if (happens(chance, 35)) return { date, precision: 'EXACT' }
  return { date: year, precision: happens(chance, 65) ? 'YEAR' : 'ESTIMATE' }
}

const guardianOf = ({ relation, gender, married }: Sketch, head: FullName, forebear: FullName): Guardian => {
  const after = (kind: Guardian['kind'], { en, hi }: FullName): Guardian => ({ kind, name: en, nameHi: hi })
  const late: FullName = { en: `Late ${forebear.en}`, hi: `स्वर्गीय ${forebear.hi}` }
  if (relation === 'HEAD')
    return gender === 'MALE' ? after('SON_OF', forebear) : after('WIFE_OF', married === 'WIDOWED' ? late : forebear)
  if (relation === 'SPOUSE') return after('WIFE_OF', head)
  if (relation === 'MOTHER') return after('WIFE_OF', late)
  if (relation === 'SON') return after('SON_OF', head)
  return after(relation === 'DAUGHTER' ? 'DAUGHTER_OF' : 'CARE_OF', head)
}

/** A tenth of what the better off were asked stayed unsaid: unknown is never "no". The poor are asked again before they apply. */
const said = <T>(chance: Chance, { means }: Livelihood, fact: T): T | null =>
  means === 'POOR' || happens(chance, 90) ? fact : null

/** Of a grown man here and there nobody at home knew the birth. A woman's birth decides who heads the card, so it is asked for. */
const isForgotten = (chance: Chance, { gender, age }: Sketch, { means }: Livelihood): boolean =>
  gender === 'MALE' && age >= 18 && means !== 'POOR' && happens(chance, 5)

/** Names, births and facts for the sketched members of one family. */
export const peopled = (
  chance: Chance,
  sketches: readonly Sketch[],
  living: Livelihood,
  today: PlainDate,
): readonly FamilyMember[] => {
  const house = houseName(chance, living.category === 'GENERAL')
  const taken = new Set<string>()
  const named = ({ gender, married }: Sketch): FullName => {
    const name =
      gender === 'MALE' ? manOf(chance, house, taken) : womanOf(chance, house, taken, married !== 'NEVER_MARRIED')
    taken.add(name.en)
    return name
  }
  const names = sketches.map(named)
  const forebear = manOf(chance, house, taken)
  const [head = forebear] = names
  return sketches.map((sketch, index) => ({
    ...NEW_MEMBER,
    serial: index + 1,
    name: names[index] ?? head,
    guardian: guardianOf(sketch, head, forebear),
    relation: sketch.relation,
    gender: sketch.gender,
    birth: isForgotten(chance, sketch, living) ? null : proved(birthOf(chance, sketch, today)),
    maritalStatus: sketch.married,
    disabilityPercent: sketch.disability,
    literate: said(chance, living, sketch.literate),
    occupation: sketch.work === 'EARNS' ? living.occupation : null,
    monthlyIncome: said(chance, living, earnings(chance, living.means, sketch)),
  }))
}
