import {
  type Correction,
  correct,
  currentFlags,
  type Evidence,
  EVIDENCE,
  type Snapshot,
} from '@/lib/domain/census/current'
import { CENSUS_FLAGS, type CensusFlag, isCensusFlag } from '@/lib/domain/census/flags'
import { SURVEY_DAY } from '@/lib/domain/census/survey-day'
import type { Difference } from '@/lib/domain/change/differences'
import { type Body, isRecord } from '@/lib/domain/household/facts'
import type { StatedBy } from '@/lib/domain/household/provenance'
import { isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * What an office wants the census of a family to say: the paper extract typed in, or one flag corrected. Both decide rank
 * and exclusion, so a second officer decides before they count (F5, F7; decision 0058).
 */
export type CensusProposal =
  { readonly kind: 'EXTRACT'; readonly snapshot: Snapshot } | ({ readonly kind: 'CORRECTION' } & Correction)

/** What is held of the census of a family. */
export interface HeldCensus {
  readonly snapshot: Snapshot | null
  readonly corrections: readonly Correction[]
}

const fieldOf = (flag: CensusFlag): string => `census.${flag}`
/** The field of the day of the survey. */
export const TAKEN_ON = 'census.takenOn'

/** The flag of a change request's field; null for a fact of the register. */
export const flagOf = (field: string): CensusFlag | null => {
  const code = field.replace(/^census\./, '')
  return code !== field && isCensusFlag(code) ? code : null
}

/** The census as facts beside the register's own: what a request compares its "before" with. */
export const censusBody = ({ snapshot, corrections }: HeldCensus): Body => {
  const facts = currentFlags(snapshot, corrections)
  return {
    ...(snapshot?.takenOn ? { [TAKEN_ON]: snapshot.takenOn } : {}),
    ...Object.fromEntries(
      CENSUS_FLAGS.flatMap((flag) => {
        const { value } = facts[flag]
        return value === 'unknown' ? [] : [[fieldOf(flag), value]]
      }),
    ),
  }
}

/**
 * Whether a proposal may be asked, or counted, on a day. Refuses as `correct` does; `census.alreadyRecorded` for a second
 * extract, `census.beforeSurvey` and `census.takenInFuture`.
 */
export const mayPropose = (proposal: CensusProposal, held: HeldCensus, today: PlainDate): Result<true> => {
  if (proposal.kind === 'CORRECTION') {
    const decided = correct(held.snapshot, held.corrections, proposal, today)
    return decided.ok ? ok(true) : decided
  }
  const { takenOn } = proposal.snapshot
  if (takenOn !== null && takenOn < SURVEY_DAY) return refuse('census.beforeSurvey', {}, 'takenOn')
  if (takenOn !== null && takenOn > today) return refuse('census.takenInFuture', {}, 'takenOn')
  return held.snapshot === null ? ok(true) : refuse('census.alreadyRecorded')
}

/** What would change, with before and after: for an extract its day, where it tells one, and every flag it answers. */
export const proposedChanges = (proposal: CensusProposal, held: HeldCensus): readonly Difference[] => {
  const now = censusBody(held)
  const change = (field: string, after: boolean | PlainDate): Difference => ({
    ...{ field, serial: null, before: now[field] ?? null, after },
  })
  if (proposal.kind === 'CORRECTION') return [change(fieldOf(proposal.flag), proposal.value)]
  const { takenOn, flags } = proposal.snapshot
  return [
    ...(takenOn === null ? [] : [change(TAKEN_ON, takenOn)]),
    ...CENSUS_FLAGS.flatMap((flag) => {
      const said = flags[flag]
      return said === undefined ? [] : [change(fieldOf(flag), said)]
    }),
  ]
}

const SAID_BY: Readonly<Record<Evidence, StatedBy>> = {
  FIELD_VISIT: 'OFFICER_VISIT',
  GRAM_SABHA_RESOLUTION: 'GRAM_SABHA',
  CERTIFICATE: 'CERTIFICATE',
  FAMILY_REGISTER: 'FAMILY_REGISTER',
  APPEAL_ORDER: 'OTHER_OFFICE',
  SELF_DECLARATION: 'FAMILY',
}

/** Who says it, in the words of the register. */
export const saidBy = (proposal: CensusProposal): StatedBy =>
  proposal.kind === 'EXTRACT' ? 'SECC2011' : SAID_BY[proposal.evidence]

/** A proposal as a request keeps it, and read back; null where the request is about the register's own facts. */
export const keptProposal = (proposal: CensusProposal): Body =>
  proposal.kind === 'CORRECTION'
    ? { census: { ...proposal } }
    : { census: { kind: 'EXTRACT', takenOn: proposal.snapshot.takenOn, flags: { ...proposal.snapshot.flags } } }

export const proposalIn = (body: Body): CensusProposal | null => {
  const { census } = body
  if (!isRecord(census)) return null
  const { kind, flag, value, evidence, note, on, takenOn, flags } = census
  const day = typeof takenOn === 'string' && isPlainDate(takenOn) ? takenOn : null
  if (kind === 'EXTRACT' && (day !== null || takenOn === null) && isRecord(flags)) {
    const said = Object.entries(flags).filter(
      (entry): entry is [CensusFlag, boolean] => isCensusFlag(entry[0]) && typeof entry[1] === 'boolean',
    )
    return { kind, snapshot: { takenOn: day, flags: Object.fromEntries(said) } }
  }
  const rests = EVIDENCE.find((one) => one === evidence)
  return typeof flag === 'string' &&
    isCensusFlag(flag) &&
    typeof value === 'boolean' &&
    typeof note === 'string' &&
    typeof on === 'string' &&
    isPlainDate(on) &&
    rests
    ? { kind: 'CORRECTION', flag, value, evidence: rests, note, on }
    : null
}
