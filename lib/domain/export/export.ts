import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/** What can be taken out: the register, or a sheet on which facts are corrected and brought back. */
export const EXPORT_KINDS = ['REGISTER', 'CORRECTION_SHEET'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

/** For what rows are taken out; words of one's own stand beside it. */
export const PURPOSES = ['FIELD_WORK', 'GRAM_SABHA', 'CORRECTION', 'AUDIT', 'OTHER_OFFICE', 'COURT', 'OTHER'] as const
export type Purpose = (typeof PURPOSES)[number]

/** How long the address of an export answers: one working day and the night after it. A choice of the portal (0042). */
export const LIFE_HOURS = 24

/** When the address of an export asked for now stops answering. */
export const expiryOf = (now: Date): Date => new Date(now.getTime() + LIFE_HOURS * 3_600_000)

/** The number that stands in every row of the file: short enough to be read out over the telephone. */
export const exportNumber = (id: string): string => `E-${id.slice(-10).toUpperCase()}`

/** What a fetch is decided on. */
export interface Fetchable {
  readonly accountId: string
  readonly expiresAt: Date
}

/**
 * Decides whether a person may fetch an export now: only who asked for it, with its purpose in the journal, and only
 * until it expires. Refuses `access.absent` for anybody else and `exports.expired` later (F25).
 */
export const mayFetch = ({ accountId, expiresAt }: Fetchable, reader: string, now: Date): Result<true> => {
  if (accountId !== reader) return refuse('access.absent')
  return now < expiresAt ? ok(true) : refuse('exports.expired')
}
