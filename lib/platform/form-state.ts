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
