import type { FamilyMember } from '@/lib/domain/household/family'
import type { Birth, Gender, Relation } from '@/lib/domain/household/household'
import { nameInBoth } from '@/lib/domain/household/written-name'

/** A person's name in each language. */
export interface Names {
  readonly en: string
  readonly hi: string
}

/** What a member is called in each language. */
export const called = (member: Pick<FamilyMember, 'name'>): Names => nameInBoth(member.name)

/** A person as a certificate names them. */
export interface Named {
  readonly serial: number
  readonly name: Names
  readonly guardian: Names | null
  readonly relation: Relation
  readonly gender: Gender
  readonly birth: Birth | null
}

/** A member as a certificate names them. */
export const toNamed = ({ serial, name, guardian, relation, gender, birth }: FamilyMember): Named => ({
  ...{ serial, name: called({ name }), relation, gender, birth },
  guardian: guardian && { en: guardian.name, hi: guardian.nameHi ?? guardian.name },
})

/** A member to choose from. */
export interface Choosable {
  readonly serial: number
  readonly name: Names
  readonly relation: Relation
  readonly birth: Birth | null
}

/** A member as a form offers them. */
export const toChoosable = ({ serial, name, relation, birth }: FamilyMember): Choosable => ({
  serial,
  name: called({ name }),
  relation,
  birth,
})

/** A person on a Deletion Certificate, as the form offers them. */
export interface OnCertificate {
  readonly id: string
  readonly name: Names
  readonly birth: Birth | null
  readonly standing: 'FREE' | 'TAKEN' | 'VOID'
  /** How they stood to the head where they left. */
  readonly relation: Relation
}

/** A person of a certificate, as every office reads them by its number. */
export const toOnCertificate = ({ id, member, taken, void: voided }: Listed): OnCertificate => ({
  id,
  name: called(member),
  birth: member.birth,
  standing: voided ? 'VOID' : taken ? 'TAKEN' : 'FREE',
  relation: member.relation,
})

interface Listed {
  readonly id: string
  readonly member: FamilyMember
  readonly taken: boolean
  readonly void: boolean
}
