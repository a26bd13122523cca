/** What was typed, kept so that nobody enters a family twice. Secrets are never kept. */
export type Typed = Readonly<Record<string, string | readonly string[]>>

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
