import { type Entitlement, entitlement } from '@/lib/domain/card/entitlement'
import type { CardNumber } from '@/lib/domain/card/number'
import type { SchemeCode, SchemeRules } from '@/lib/domain/eligibility/scheme-rules'
import { ageInterval, type AgeInterval } from '@/lib/domain/household/age'
import { type CardHead, cardHead } from '@/lib/domain/household/card-head'
import { type Gender, type Household, livingMembers, type Name, type Relation } from '@/lib/domain/household/household'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result } from '@/lib/domain/shared/result'

export interface CardMember {
  readonly serial: number
  readonly name: Name
  readonly gender: Gender
  readonly relation: Relation
  /** Completed years on the day of issue. */
  readonly age: AgeInterval
}

/** What comes from outside the family: its place on the list, the approval, and who hands the card over. */
export interface CardBasis {
  readonly number: CardNumber
  readonly village: PlacePath
  readonly address: string
  readonly rank: number
  readonly resolutionNumber: string
  readonly approval: { readonly orderNumber: string; readonly on: PlainDate }
  readonly shop: { readonly code: string; readonly name: string } | null
  /** Cards of the first months carry the name in one script. */
  readonly issuedBy: { readonly name: string; readonly nameHi?: string; readonly post: string }
  readonly issuedOn: PlainDate
  readonly grievanceContact: string
}

/** Everything that stands on the card (R53; domain §12.4), fixed on the day of issue. Aadhaar is not among it. */
export interface CardContents extends CardBasis {
  readonly scheme: SchemeCode
  readonly place: PlacePath
  /** Head for the ration card by NFSA s.13, who need not be the head whom the family names. */
  readonly head: CardHead
  readonly members: readonly CardMember[]
  readonly bpl: { readonly number: string; readonly listYear: number } | null
  readonly scale: Entitlement
  /** Paise a kilogram. */
  readonly wheatPrice: number
  readonly ricePrice: number
}

/** The contents of a kept card: as the commands wrote them, so their shape is not doubted. */
export const contentsIn = (text: string): CardContents => JSON.parse(text) as CardContents

/**
 * The contents of a family's card on the day of issue. The QR holds the number alone, whose last digit is its check.
 * Refuses as `cardHead` does.
 */
export const cardContents = (
  { place, members, bpl }: Household,
  basis: CardBasis,
  { scheme, ages, ration }: SchemeRules,
): Result<CardContents> => {
  const head = cardHead(members, basis.issuedOn, ages)
  if (!head.ok) return head
  return ok({
    ...basis,
    scheme,
    place,
    head: head.value,
    members: livingMembers(members, basis.issuedOn).map(({ serial, name, gender, relation, birth }) => ({
      serial,
      name,
      gender,
      relation,
      age: ageInterval(birth, basis.issuedOn, ages),
    })),
    bpl: bpl?.kind === 'LISTED' ? { number: bpl.number, listYear: bpl.listYear } : null,
    scale: entitlement(ration),
    wheatPrice: ration.wheatPrice.value,
    ricePrice: ration.ricePrice.value,
  })
}
