import 'server-only'
import { type Family, recorded } from '@/lib/domain/household/family'
import type { AgeRules } from '@/lib/domain/household/age'
import { parseHouseholdNumber } from '@/lib/domain/household/number'
import type { Answers } from '@/lib/domain/life/answers'
import { type Asked, type Consequences, consequences } from '@/lib/domain/life/consequences'
import { happen } from '@/lib/domain/life/happen'
import { askedByMarriage, type MarriageAges } from '@/lib/domain/life/marriage'
import { toldOf } from '@/lib/domain/life/telling'
import { NO_TIES } from '@/lib/domain/life/ties'
import type { Told } from '@/lib/domain/life/told'
import type { Families } from '@/lib/domain/life/two-families'
import type { Unit } from '@/lib/domain/life/unit'
import { canonical } from '@/lib/domain/shared/canonical'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'
import { comingBy, type Coming } from './coming'
import * as units from './units'

/** An event weighed: what it makes of the families, and what follows for cards and applications of each. */
export interface Weighed {
  readonly told: Told
  readonly coming: Coming
  readonly home: units.Loaded
  readonly other: units.Loaded | null
  /** The other family was named and lies outside the officer's area: a Deletion Certificate is written. */
  readonly elsewhere: string | null
  readonly families: Families
  readonly follows: {
    readonly home: Consequences
    readonly other: Consequences | null
    readonly founded: Consequences | null
  }
  /** What is shown, in one text: its digest binds the recording (F57); other versions or consequences give another. */
  readonly shown: string
}

/** The household that a split brings forth; it has an id of its own when it is recorded. */
export const foundedUnit = (family: Family, id = ''): Unit => ({
  ...{ id, family, ended: null, lastSerial: family.members.length },
})

/** A family before somebody was in it: what a split brings forth is compared with nobody. */
export const nobody = (unit: Unit): Unit => ({ ...unit, family: { ...unit.family, members: [] } })

/** Whether the event leaves children without an adult in one of the families. */
export const leavesAlone = ({ follows: { home, other, founded } }: Pick<Weighed, 'follows'>): boolean =>
  [home, other, founded].some((one) => one !== null && one.alone.length > 0)

interface Asking {
  readonly tx: Tx
  readonly today: PlainDate
  /** The figures in force today. */
  readonly ages: AgeRules
  readonly temporaryMonths: number
  readonly marriage: MarriageAges
}

/** Whose number was told as the other family: its id in the officer's area, or the number alone when it lies elsewhere. */
const otherOf = async (
  tx: Tx,
  { kind, other }: Answers,
): Promise<Result<{ id: string | null; number: string | null }>> => {
  if (other === undefined || (kind !== 'MARRIAGE_OUT' && kind !== 'MERGE')) return ok({ id: null, number: null })
  const number = parseHouseholdNumber(other)
  if (!number.ok) return { ok: false, error: { ...number.error, field: 'other' } }
  const id = await units.idOf(tx, number.value)
  if (id === null && kind === 'MERGE') return refuse('lives.otherElsewhere', {}, 'other')
  return ok({ id, number: number.value })
}

/**
 * Weighs what was told against the register as it stands: the law of the event, and what follows from it. With `holding`
 * both households are held until the transaction ends.
 */
export const weigh = async (
  { tx, today, ages, temporaryMonths, marriage }: Asking,
  input: Answers,
  holding: boolean,
): Promise<Result<Weighed>> => {
  const named = await otherOf(tx, input)
  if (!named.ok) return named
  const otherId = named.value.id
  if (holding) await units.hold(tx, otherId === null ? [input.id] : [input.id, otherId])
  const home = await units.load(tx, input.id)
  const other = otherId === null ? null : await units.load(tx, otherId)
  if (!home || (otherId !== null && !other)) return refuse('access.absent')
  const coming = await comingBy(tx, input, today)
  if (!coming.ok) return coming
  const told = toldOf(input, coming.value.newcomers, other !== null)
  if (!told.ok) return told
  const { kind } = told.value
  const done = happen(told.value, {
    home: home.unit,
    other: other?.unit ?? null,
    ties: { home: home.ties, other: other?.ties ?? NO_TIES },
    document: coming.value.certificate ?? input.document ?? null,
    today,
    ages,
    temporaryMonths,
  })
  if (!done.ok) return at(done, input)
  const families = done.value
  const follow = (loaded: units.Loaded, after: Families['home']) =>
    consequences({ kind, before: loaded.unit, after, ties: loaded.ties, today, ages })
  const founding = families.founded && foundedUnit(families.founded)
  const married = askedByMarriage(told.value, families, { marriage, ages })
  const asking = (one: Consequences, more: readonly Asked[]) => ({ ...one, asked: [...one.asked, ...more] })
  const follows = {
    home: asking(follow(home, families.home), married.home),
    other: other && families.other ? asking(follow(other, families.other), married.other) : null,
    founded: founding && consequences({ kind, before: nobody(founding), after: founding, ties: NO_TIES, today, ages }),
  }
  const all = [follows.home, follows.other, follows.founded].flatMap((one) => one ?? [])
  return ok({
    told: told.value,
    coming: coming.value,
    home,
    other,
    elsewhere: other === null ? named.value.number : null,
    families,
    follows,
    shown: canonical({
      versions: [home.version, other?.version ?? 0],
      home: recorded(families.home.family),
      other: families.other && recorded(families.other.family),
      founded: families.founded && recorded(families.founded),
      raised: all.flatMap(({ raised }) => raised.map(({ kind: question, id }) => `${question} ${id}`)),
      asked: all.flatMap(({ asked }) => asked.map(({ kind: question, serial }) => `${question} ${serial ?? ''}`)),
    }),
  })
}

const OF_RELATIONS: readonly string[] = [
  'lives.relationMissing',
  'kin.relationOfGender',
  'kin.relationOfAge',
  'kin.childHead',
]

/** A refusal about the relation of a member names the row of that member. */
const at = <T>(refused: Result<T> & { ok: false }, { relations }: Answers): Result<never> => {
  const { error } = refused
  const row = relations.findIndex(({ serial }) => serial === error.params['serial'])
  return OF_RELATIONS.includes(error.code) && error.field === undefined && row >= 0
    ? { ok: false, error: { ...error, field: `relations[${row}].relation` } }
    : { ok: false, error }
}
