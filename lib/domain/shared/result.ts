import type { Refusal, RefusalCode, RefusalParams } from '@/lib/domain/refusals'

/** A lawful answer: a value, or a refusal that is data. Faults are thrown, never returned. */
export type Result<T, E = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** The lawful yes. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

type Rest<C extends RefusalCode> = string extends keyof RefusalParams[C]
  ? [params?: RefusalParams[C], field?: string]
  : [params: RefusalParams[C], field?: string]

/** The lawful no: a code with words in every language, its parameters, and the field it concerns, if one. */
export const refuse = <C extends RefusalCode>(
  code: C,
  ...rest: Rest<C>
): { readonly ok: false; readonly error: Refusal } => {
  const [params = {}, field] = rest
  return { ok: false, error: { code, params, ...(field === undefined ? {} : { field }) } }
}
