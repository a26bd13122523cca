/** What a form can hand over for a setting's value: texts, or texts by name. */
export type Json = string | number | boolean | { readonly [name: string]: Json }

const WHOLE = /^\d{1,7}$/

/**
 * The value of a setting as a form typed it, as plain data: `yes` and `no` are truth, digits a whole number, names make a
 * record; anything else stays a text; what was left empty is not there. Whether the setting can have such a value is decided
 * by its own reader.
 */
export const typedValue = (typed: unknown): Json | undefined => {
  if (typeof typed === 'object' && typed !== null) {
    const told = Object.entries(typed).flatMap(([name, each]) => {
      const value = typedValue(each)
      return value === undefined ? [] : [[name, value] as const]
    })
    return told.length === 0 ? undefined : Object.fromEntries(told)
  }
  const text = typeof typed === 'string' ? typed.trim().replaceAll(',', '') : ''
  if (text === '') return undefined
  if (text === 'yes' || text === 'no') return text === 'yes'
  return WHOLE.test(text) ? Number(text) : text
}
