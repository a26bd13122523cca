import { type AgeRules, ageInterval, isAtLeast } from '@/lib/domain/household/age'
import type { FamilyMember } from '@/lib/domain/household/family'
import type { MaritalStatus, Relation } from '@/lib/domain/household/household'
import type { Asked } from '@/lib/domain/life/consequences'
import type { Told } from '@/lib/domain/life/told'
import type { Families } from '@/lib/domain/life/two-families'
import { present, type Unit } from '@/lib/domain/life/unit'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** From how many completed years a woman and a man are no children before the law of marriage. */
export interface MarriageAges {
  readonly bride: number
  readonly groom: number
}

/** By what the ages of those who marry are reckoned. */
export interface MarriageRules {
  readonly marriage: MarriageAges
  readonly ages: AgeRules
}

/** Somebody whom an event marries, where this register has them from then on. */
interface Marrying {
  readonly person: FamilyMember
  readonly family: 'home' | 'other'
  /** Whether they are a member of that family: of those who leave this register only the family before is known. */
  readonly member: boolean
}

/** Who would be the head's relation whose husband or wife somebody of this relation is. */
const PARTNER: Readonly<Partial<Record<Relation, Relation>>> = {
  SPOUSE: 'HEAD',
  DAUGHTER_IN_LAW: 'SON',
  SON_IN_LAW: 'DAUGHTER',
}

const NOT_MARRIED_NOW: readonly (MaritalStatus | null)[] = ['WIDOWED', 'SEPARATED', 'DIVORCED']

const ofSerial = ({ family }: Unit, serial: number | undefined): readonly FamilyMember[] =>
  family.members.filter((member) => member.serial === serial)

const whoMarries = (told: Told, { home, other, moved }: Families): readonly Marrying[] => {
  if (told.kind === 'MARRIAGE_IN')
    return ofSerial(home, home.lastSerial).map((person) => ({ person, family: 'home', member: true }))
  if (told.kind !== 'MARRIAGE_OUT') return []
  return other
    ? ofSerial(other, moved[0]?.to).map((person) => ({ person, family: 'other', member: true }))
    : ofSerial(home, told.serial).map((person) => ({ person, family: 'home', member: false }))
}

/** Whether somebody is surely a child before the law of marriage on a day; whoever is neither counts from the lower age. */
const isChild = (
  { gender, birth }: Pick<FamilyMember, 'gender' | 'birth'>,
  on: PlainDate,
  { marriage: { bride, groom }, ages }: MarriageRules,
): boolean => isAtLeast(ageInterval(birth, on, ages), gender === 'MALE' ? groom : bride) === false

/** Whether more are wives or husbands of this relation than there is anybody in the family who can be the other half. */
const lacksPartner = ({ relation }: FamilyMember, family: Unit, on: PlainDate, rules: MarriageRules): boolean => {
  const partner = PARTNER[relation]
  const members = present(family)
  const wed = members.filter((one) => one.relation === relation && !NOT_MARRIED_NOW.includes(one.maritalStatus))
  return (
    partner !== undefined &&
    wed.length > members.filter((one) => one.relation === partner && !isChild(one, on, rules)).length
  )
}

/**
 * What a marriage puts to a second officer, on the family in which this register has who married: `CHILD_MARRIED` where they
 * are surely a child on its day (a woman who has not completed 18 years, a man 21), `SPOUSE_UNKNOWN` where nobody of the
 * family they came into can be their husband or wife by relation and age. It refuses nothing: what has happened is recorded,
 * and the ration follows the person. Sources: Prohibition of Child Marriage Act 2006, sections 2(a) and 16; whose wife or
 * husband somebody is, is our own question (decision 0092).
 */
export const askedByMarriage = (
  told: Told,
  families: Families,
  rules: MarriageRules,
): Readonly<Record<Marrying['family'], readonly Asked[]>> => {
  const asked = whoMarries(told, families).flatMap(({ person, family, member }) => {
    const lives = families[family]
    const kinds: readonly Asked['kind'][] = [
      ...(isChild(person, told.on, rules) ? (['CHILD_MARRIED'] as const) : []),
      ...(member && lives && lacksPartner(person, lives, told.on, rules) ? (['SPOUSE_UNKNOWN'] as const) : []),
    ]
    return kinds.map((kind) => ({ family, kind, serial: person.serial }))
  })
  const of = (which: Marrying['family']) => asked.flatMap(({ family, ...one }) => (family === which ? [one] : []))
  return { home: of('home'), other: of('other') }
}
