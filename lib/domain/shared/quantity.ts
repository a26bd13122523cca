declare const paiseBrand: unique symbol
declare const gramsBrand: unique symbol

/** Money in whole paise: no floats, no rounding surprises. */
export type Paise = number & { readonly [paiseBrand]: true }

/** Grain in whole grams. */
export type Grams = number & { readonly [gramsBrand]: true }

const whole = (amount: number, unit: string): number => {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`Not a whole amount of ${unit}: ${amount}`)
  return amount
}

/** A sum of money given in paise; a fraction or a negative sum is a fault. */
export const paise = (amount: number): Paise => whole(amount, 'paise') as Paise

/** A sum of money given in whole rupees. */
export const rupees = (amount: number): Paise => paise(amount * 100)

/** A weight given in grams; a fraction or a negative weight is a fault. */
export const grams = (amount: number): Grams => whole(amount, 'grams') as Grams

/** A weight given in whole kilograms. */
export const kilograms = (amount: number): Grams => grams(amount * 1000)
