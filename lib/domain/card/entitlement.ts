import type { Cited } from '@/lib/domain/shared/cited'
import { type Grams, grams, paise, type Paise } from '@/lib/domain/shared/quantity'

/** The scale of ration in force on a day, each figure with its source; prices are paise a kilogram. */
export interface RationScale {
  readonly family: Cited<Grams>
  readonly wheat: Cited<Grams>
  readonly rice: Cited<Grams>
  readonly wheatPrice: Cited<Paise>
  readonly ricePrice: Cited<Paise>
}

/** What one card is due in one month. */
export interface Entitlement {
  readonly total: Grams
  readonly wheat: Grams
  readonly rice: Grams
  /** Paise for the whole month's grain; nought where it is free. */
  readonly cost: Paise
}

const GRAMS_IN_KILOGRAM = 1000

const costOf = (weight: Grams, price: Paise): number => Math.ceil((weight * price) / GRAMS_IN_KILOGRAM)

/**
 * What a family's card is due in a month: grams in all and by grain, and paise for them (R36, R37; domain §3.1). It does
 * not grow with the family. A scale whose grains do not add up to the whole is a fault.
 */
export const entitlement = ({ family, wheat, rice, wheatPrice, ricePrice }: RationScale): Entitlement => {
  const total = grams(wheat.value + rice.value)
  if (total !== family.value) throw new Error(`The scale does not add up: ${total} of ${family.value} grams`)
  const cost = paise(costOf(wheat.value, wheatPrice.value) + costOf(rice.value, ricePrice.value))
  return { total, wheat: wheat.value, rice: rice.value, cost }
}
