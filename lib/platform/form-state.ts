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
