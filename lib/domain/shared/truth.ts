/** What is known of a yes-or-no fact. Unknown is never "no": it asks for a look, it does not refuse (F33). */
export type Truth = boolean | 'unknown'

/** The contrary; of the unknown, unknown. */
export const not = (fact: Truth): Truth => (fact === 'unknown' ? fact : !fact)

/** Whether all hold: one "no" settles it, one unknown leaves it open. */
export const allOf = (facts: readonly Truth[]): Truth =>
  facts.includes(false) ? false : facts.includes('unknown') ? 'unknown' : true

/** Whether any holds: one "yes" settles it, one unknown leaves it open. */
export const anyOf = (facts: readonly Truth[]): Truth =>
  facts.includes(true) ? true : facts.includes('unknown') ? 'unknown' : false
