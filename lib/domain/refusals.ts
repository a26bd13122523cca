import type { AccessRefusals } from '@/lib/domain/access/refusals'

/** No figure covers the day that was asked about. */
export interface RulesRefusals {
  'rules.notInForce': { figure: string; day: string }
}

/** A refusal that needs no parameters. */
export type None = Record<never, never>

/**
 * Every lawful "no", with the parameters its sentence needs. Each noun declares its own beside its law; a code is
 * `<catalogue>.<reason>` and its words stand at `<catalogue>.refusal.<reason>` in every language.
 */
export interface RefusalParams extends AccessRefusals, RulesRefusals {}

export type RefusalCode = keyof RefusalParams

/** What travels to the person: never a sentence, so that it can be read in any language, for ever. */
export interface Refusal {
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
  readonly field?: string
}
