/** What a form can hand over for a setting's value: texts, or texts by name. */
export type Json = string | number | boolean | { readonly [name: string]: Json }

const WHOLE = /^\d{1,7}$/

/**
 * The value of a setting as a form typed it, as plain data: `yes` and `no` are truth, digits a whole number, names make a
 * record; anything else stays a text. Whether the setting can have such a value is decided by its own reader.
 */
export const typedValue = (typed: unknown): Json => {
  if (typeof typed === 'object' && typed !== null)
    return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, typedValue(value)] as const))
  const text = typeof typed === 'string' ? typed.trim().replaceAll(',', '') : ''
  if (text === 'yes' || text === 'no') return text === 'yes'
  return WHOLE.test(text) ? Number(text) : text
}
