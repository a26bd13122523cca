import { type Body, factsOf } from '@/lib/domain/household/facts'
import { SURVEY_YEAR_ENDS } from '@/lib/domain/census/survey-day'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'
import { daysBetween, isPlainDate, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Who said a fact: the family, another register or survey, an officer who looked, the meeting, or the portal's own reckoning. */
export const STATED_BY = [
  'FAMILY',
  'SECC2011',
  'FAMILY_REGISTER',
  'OFFICER_VISIT',
  'GRAM_SABHA',
  'CERTIFICATE',
  'OTHER_OFFICE',
  'PORTAL',
] as const
export type StatedBy = (typeof STATED_BY)[number]

/** Where the facts of a version come from, beside the hand that wrote them down. */
export interface Said {
  /** What happened: the event's code without its noun (`registered`, `corrected`, `split`). */
  readonly event: string
  readonly statedBy: StatedBy
  /** The paper it rests on, as it is called there. */
  readonly document: string | null
  /** The day from which it holds, where that is not the day on which it was written down. */
  readonly effectiveOn: PlainDate | null
  /** Whether of that day only the year is known. */
  readonly yearOnly?: boolean
}

/** The event of a version in which the family stands again as before an event that was taken back. */
export const TAKEN_BACK = 'undone'

/** The event of a version in which two entries that had been merged are two again. */
export const UNMERGED = 'unmerged'

const BACK: readonly string[] = [TAKEN_BACK, UNMERGED]

/** Who looked at a fact, on which day and by what paper. */
export type Seen = Pick<Confirmed, 'on' | 'document' | 'accountId'>

/** Who had said a fact, on what paper and for which day, and who had confirmed it, where it came from another entry or family. */
export type Carried = Pick<Said, 'document' | 'yearOnly'> & {
  readonly statedBy: StatedBy | null
  readonly said: PlainDate
  readonly confirmed?: Seen | null
}

/** What is carried over of where a fact comes from. */
export const carriedFrom = ({ statedBy, document, said, yearOnly, confirmed }: Carried): Carried => ({
  ...{ statedBy, document, said },
  ...(yearOnly && { yearOnly }),
  ...(confirmed && { confirmed: { on: confirmed.on, document: confirmed.document, accountId: confirmed.accountId } }),
})

/** Of the facts that a version took over, by their path in the family that took them. */
export type Sources = Readonly<Record<string, Carried>>

/** A version of a family with its hand and its source; `on` is the day in India on which it was written down. */
export interface Written {
  readonly version: number
  readonly body: Body
  readonly on: PlainDate
  readonly accountId: string | null
  readonly event: string
  readonly statedBy: StatedBy | null
  readonly document: string | null
  readonly effectiveOn: PlainDate | null
  /** Whether of that day only the year is known. */
  readonly yearOnly?: boolean
  /** Where facts come from that were taken over from another entry; absent where there are none. */
  readonly sources?: Sources
}

/** Somebody looked at facts of a version and found them so. */
export interface Confirmed {
  readonly version: number
  /** Paths of facts; none of them: all. */
  readonly fields: readonly string[]
  readonly on: PlainDate
  readonly document: string | null
  readonly accountId: string
}

/** Where a fact comes from. */
export interface Provenance extends Pick<Written, 'version' | 'on' | 'accountId' | 'statedBy' | 'document' | 'event'> {
  /** The day for which it was said: of an old survey the survey's day, else the day on which it was written down. */
  readonly said: PlainDate
  /** Whether of that day only the year is known. */
  readonly yearOnly: boolean
  /** The newest confirmation of this very value. */
  readonly confirmed: Seen | null
  /** Completed days since the fact was said or last confirmed. */
  readonly days: number
}

/**
 * Where each fact of a family comes from, by its path: the latest version that set its present value, and the newest later
 * confirmation of that version or of one after it. A value that was given up and came back is as old as its return; where an
 * event or a merger was taken back, it is as it was said before: nobody said it anew. What came from another entry or family
 * – with a merger, a split, a marriage, a move – is as it was said and confirmed there. `versions` come oldest first.
 * Source: F6; domain, fact 9 (typed flags with source, date, verifier).
 */
export const provenanceOf = (
  versions: readonly Written[],
  confirmations: readonly Confirmed[],
  today: PlainDate,
): ReadonlyMap<string, Provenance> => {
  const setBy = new Map<string, Stated>()
  const saidBefore = new Map<string, Stated>()
  let before: ReadonlyMap<string, Canonical> = new Map()
  for (const version of versions) {
    const facts = factsOf(version.body)
    for (const path of setBy.keys()) if (!facts.has(path)) setBy.delete(path)
    for (const [path, value] of facts) {
      const earlier = before.get(path)
      if (earlier !== undefined && canonical(earlier) === canonical(value)) continue
      const same = `${path} ${canonical(value)}`
      const by = (BACK.includes(version.event) ? saidBefore.get(same) : undefined) ?? asCarried(version, path)
      saidBefore.set(same, by)
      setBy.set(path, by)
    }
    before = facts
  }
  return new Map(
    [...setBy].map(
      ([path, { seen, version, on, accountId, statedBy, document, event, effectiveOn, yearOnly = false }]) => {
        const here = confirmations.filter(
          (one) => one.version >= version && (one.fields.length === 0 || one.fields.includes(path)),
        )
        const confirmed = newest(seen ? [seen, ...here] : here)
        const said = effectiveOn !== null && effectiveOn < on ? effectiveOn : on
        const last = confirmed && confirmed.on > said ? confirmed.on : said
        const days = Math.max(0, daysBetween(last, today))
        return [path, { version, on, said, yearOnly, accountId, statedBy, document, event, confirmed, days }]
      },
    ),
  )
}

/** A version as it states one fact, with the confirmation that came along with the fact. */
type Stated = Written & { readonly seen?: Seen | null }

const asCarried = (version: Written, path: string): Stated => {
  const carried = version.sources?.[path]
  if (!carried) return version
  const { said, confirmed = null, ...own } = carried
  return { ...version, ...own, effectiveOn: said, seen: confirmed }
}

/**
 * What a survey says is as old as the survey, not as its way into the portal; where nobody recorded the survey's day, of its
 * year, and no day is told.
 */
export const asSurveyed = <V extends Written>(
  versions: readonly V[],
  survey: { readonly takenOn: PlainDate | null } | null,
): readonly V[] =>
  versions.map((one) =>
    survey !== null && one.event === 'imported' && one.statedBy === 'SECC2011' && one.effectiveOn === null
      ? { ...one, effectiveOn: survey.takenOn ?? SURVEY_YEAR_ENDS, yearOnly: survey.takenOn === null }
      : one,
  )

const isSaid = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null

/** The sources that a version keeps; absent where it keeps none. */
export const sourcesIn = (kept: unknown): Sources | undefined => {
  if (!isSaid(kept)) return undefined
  const read = Object.entries(kept).flatMap(([path, one]) => {
    const { statedBy, document, said, yearOnly, confirmed } = isSaid(one) ? one : {}
    if (typeof said !== 'string' || !isPlainDate(said)) return []
    const by = STATED_BY.find((code) => code === statedBy) ?? null
    return [
      [
        path,
        {
          statedBy: by,
          document: typeof document === 'string' ? document : null,
          said,
          ...(yearOnly === true && { yearOnly }),
          ...seenIn(confirmed),
        },
      ] as const,
    ]
  })
  return Object.fromEntries(read)
}

const seenIn = (kept: unknown): { readonly confirmed?: Seen } => {
  const { on, document, accountId } = isSaid(kept) ? kept : {}
  return typeof on === 'string' && isPlainDate(on) && typeof accountId === 'string'
    ? { confirmed: { on, document: typeof document === 'string' ? document : null, accountId } }
    : {}
}

const newest = (confirmations: readonly Seen[]): Seen | null =>
  confirmations.reduce<Seen | null>((last, one) => (last === null || one.on >= last.on ? one : last), null)
