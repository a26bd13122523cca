import type { ReasonCode } from '@/lib/domain/change/reasons'

/** Why a change is asked, and on what paper. */
interface Grounds {
  readonly reason: string | null
  readonly reasonCode: ReasonCode | null
  readonly document: string | null
}

/** On what a change rests that a newer file of families asks (decision 0061): the file is its reason and its paper, by its name. */
export const groundsOfFile = (file: string | null): Grounds & { readonly reason: string } => ({
  ...{ reason: file ?? '', reasonCode: null, document: file },
})

/** Whether a version is what a second officer accepted of a newer file: forms and sheets give a reason's code. */
export const isOfFile = ({ event, reason, reasonCode, document }: Grounds & { readonly event: string }): boolean =>
  event === 'changed' && reasonCode === null && document !== null && reason === document
