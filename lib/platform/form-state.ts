/** What was typed, kept so that nobody enters a family twice. Secrets are never kept. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

// An Aadhaar number is typed again rather than sent back (domain §9.1).
const SECRET = /password|aadhaar|requestId|^\$ACTION/

/** What stands in the boxes of a form, as far as it may come back. */
export const typedIn = (form: FormData): Typed => {
  const names = [...new Set(form.keys())].filter((name) => !SECRET.test(name))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name).filter((value) => typeof value === 'string')
      return [name, values.length === 1 ? (values[0] ?? '') : values] as const
    }),
  )
}

/** What a form shows after an action, in the reader's language: sentences by field name, and the whole form's under ''. */
export type FormState =
  | { readonly status: 'idle' }
  | {
      readonly status: 'invalid' | 'refused'
      readonly errors: Readonly<Record<string, string>>
      readonly typed: Typed
      /** The refusal's code, for tests and for help lines; absent when the form was merely shapeless. */
      readonly code?: string
    }
  | { readonly status: 'done'; readonly message: string }

/** What a form says of the record it was opened on: its version, and whatever else stands for "as it was shown". */
const AS_SHOWN = ['version', 'seen', 'opened', 'shown'] as const

/** Whether a fixed value of a form says which state of the record was shown. */
export const saysWhatWasShown = (name: string): boolean => AS_SHOWN.some((one) => one === name)

/**
 * The fixed values of a form that comes back, or that a draft was found for: whatever is in its boxes was typed over the
 * record as it was then, so it goes on saying so. With the newer version and the older values a second Save would undo,
 * unseen, what somebody else changed in between.
 */
export const fixedValues = (
  drawn: Readonly<Record<string, string>>,
  typed: Typed | null,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(drawn).map(([name, value]) => {
      const before = saysWhatWasShown(name) ? typed?.[name] : undefined
      return [name, typeof before === 'string' ? before : value] as const
    }),
  )

/** Under this name a form whose boxes repeat a record says what stood in a box when the form was drawn. */
export const drawnName = (name: string): string => `drawn.${name}`

/** The value of a box as text: of tick boxes the codes of those ticked, each behind a stroke, so that none is not nothing. */
export const drawnValue = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : `|${value.join('|')}`

const ticks = (value: string | readonly string[] | undefined): readonly string[] =>
  (typeof value === 'string' ? value.split('|') : (value ?? [])).filter((one) => one !== '')

/** As the portal writes it: a browser sends every new line as two characters. */
const plain = (value: string | readonly string[] | undefined): string =>
  (typeof value === 'string' ? value : (value?.[0] ?? '')).replaceAll('\r\n', '\n')

/** What a box holds when its form comes back, and what somebody else wrote into it meanwhile, where both did. */
export interface KeptBox {
  readonly kept: string | readonly string[]
  readonly stands: string | null
}

/**
 * A box of a form that repeats a record, drawn again after somebody else saved first (decision 0086): a box that this officer
 * left as it was shows what stands now; what only this officer wrote is kept; where both wrote, this officer's word is kept
 * and what stands is said beside it. Of tick boxes each tick is a box of its own. Without what was drawn before, what was
 * typed is kept.
 */
export const keptInBox = (typed: Typed, name: string, now: string | readonly string[]): KeptBox => {
  const was = typed[drawnName(name)]
  const mine = typed[name] ?? ''
  if (was === undefined) return { kept: mine, stands: null }
  if (typeof now !== 'string') {
    const [before, own, standing] = [ticks(was), ticks(mine), ticks(now)]
    const all = [...new Set([...before, ...own, ...standing])]
    const kept = all.filter((one) => (before.includes(one) === own.includes(one) ? standing : own).includes(one))
    return { kept, stands: null }
  }
  const [before, own, standing] = [plain(was), plain(mine), plain(now)]
  if (own === before) return { kept: now, stands: null }
  return { kept: own, stands: before === standing || own === standing ? null : now }
}

export const IDLE: FormState = { status: 'idle' }

/** Sentences by field name; several at one field stand behind one another. */
export const sentencesAt = (
  said: readonly { readonly field: string; readonly sentence: string }[],
): Readonly<Record<string, string>> => {
  const errors: Record<string, string> = {}
  for (const { field, sentence } of said)
    errors[field] = errors[field] === undefined ? sentence : `${errors[field]} · ${sentence}`
  return errors
}
