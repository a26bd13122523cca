import { type PlacePath, within } from '@/lib/domain/place/path'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The pensions that bar Annapurna (R74, domain §4): NOAPS, today IGNOAPS, and the State's own of every kind. */
export const PENSION_KINDS = ['IGNOAPS', 'STATE_OLD_AGE', 'WIDOW', 'DISABILITY'] as const
export type PensionKind = (typeof PENSION_KINDS)[number]

/** Registers that somebody else keeps: pensions, and ration cards of before. */
export const REGISTER_KINDS = [...PENSION_KINDS, 'RATION_CARDS'] as const
export type RegisterKind = (typeof REGISTER_KINDS)[number]

/** Which pension registers a State holds to be needed for a check. */
export type NeededRegisters = Readonly<Record<PensionKind, boolean>>

/** A register as loaded: whose, of which area, and the day it speaks for. */
export interface OutsideRegister {
  readonly id: string
  readonly place: PlacePath
  readonly kind: RegisterKind
  readonly sender: string
  readonly asOf: PlainDate
  /** How many of its lines came back and have not come again: what they say nobody knows. */
  readonly returned: number
  /** The number of its last closing: each file that fills it gives it a new one. */
  readonly closing?: number
  /** The places of which it speaks; none where it speaks for the whole of its place. */
  readonly covers?: readonly PlacePath[]
  /** The day of its oldest line, where a supplement left lines of an earlier register in force. */
  readonly oldest?: PlainDate
}

export const REGISTER_STATES = ['FRESH', 'OLD', 'PARTIAL', 'PLACES', 'MISSING'] as const

/**
 * What one kind of register can say on a day: it is there and young enough, there but old, there with lines
 * that came back and are still awaited, there but not speaking for the whole place, or not there at all. */
export interface RegisterState {
  readonly kind: PensionKind
  readonly state: (typeof REGISTER_STATES)[number]
  /** The day for which all of them speak that are young enough: that of the oldest, whoever's further one is newer. */
  readonly asOf: PlainDate | null
  /** The day for which its oldest lines speak, where that is an earlier one: by this it grows old. */
  readonly oldest?: PlainDate
  /** Where rows are still awaited: the day of the newest register whose rows came back. */
  readonly awaited?: PlainDate
  /** The closings of the editions that spoke: by these it is known what a comparison has read. */
  readonly read?: readonly number[]
}

/**
 * The registers that speak for a place on a day: of each kind and sender the newest that reaches it. The older ones stay
 * and are no longer asked; a register of a day to come is not asked yet.
 */
export const registersFor = (
  registers: readonly OutsideRegister[],
  place: PlacePath,
  day: PlainDate,
): readonly OutsideRegister[] => {
  const newest = new Map<string, OutsideRegister>()
  for (const register of registers) {
    if (register.asOf > day || !within(place, register.place)) continue
    const key = `${register.kind} ${register.place} ${register.sender}`
    const held = newest.get(key)
    if (!held || held.asOf <= register.asOf) newest.set(key, register)
  }
  return [...newest.values()]
}

/** Whether a register speaks for the whole of a place: its lines are asked of everybody, who is not in it is another thing. */
const speaksFor = ({ covers }: OutsideRegister, place: PlacePath): boolean =>
  covers === undefined || covers.some((covered) => within(place, covered))

/** The kinds a State needs, in the order of the law. */
export const neededKinds = (needed: NeededRegisters): readonly PensionKind[] =>
  PENSION_KINDS.filter((kind) => needed[kind])

/**
 * What each needed kind can say on a day. A register may be `mostDays` days old: on that day it still speaks, on the next it
 * is old `[P]`; one that a supplement added to is as old as its oldest line. Of a register of which lines are still awaited,
 * and of a place of which it does not speak, nobody can say who is not in it. `speaking` are the registers of
 * `registersFor`.
 */
export const statesOf = (
  needed: NeededRegisters,
  place: PlacePath,
  speaking: readonly OutsideRegister[],
  day: PlainDate,
  mostDays: number,
): readonly RegisterState[] =>
  neededKinds(needed).map((kind) => {
    const own = speaking.filter((register) => register.kind === kind)
    const whole = own.filter((register) => speaksFor(register, place))
    const speaker = dayGiver(whole.length > 0 ? whole : own, day, mostDays)
    if (speaker === undefined) return { kind, state: 'MISSING', asOf: null, read: [] }
    const { asOf, oldest } = speaker
    const read = own.flatMap(({ closing }) => closing ?? []).toSorted((a, b) => a - b)
    const returned = own.reduce((sum, register) => sum + register.returned, 0)
    const said = stateOf({ ...speaker, returned }, day, mostDays)
    const state = whole.length === 0 && said !== 'OLD' ? 'PLACES' : said
    const [awaited] = newestFirst(own.filter((register) => register.returned > 0))
    return { kind, state, asOf, read, ...(oldest && { oldest }), ...(awaited && { awaited: awaited.asOf }) }
  })

const newestFirst = (registers: readonly OutsideRegister[]): readonly OutsideRegister[] =>
  registers.toSorted((a, b) => (a.asOf === b.asOf ? 0 : a.asOf < b.asOf ? 1 : -1))

/**
 * The register whose day several of one kind are said to speak for: of those young enough the one that tells the oldest line,
 * for a line of another sender makes the others no newer; where all are old, the newest.
 */
const dayGiver = (
  registers: readonly OutsideRegister[],
  day: PlainDate,
  mostDays: number,
): OutsideRegister | undefined => {
  const young = registers.filter((register) => stateOf(register, day, mostDays) !== 'OLD')
  const [oldest] = young.toSorted((a, b) => daysBetween(b.oldest ?? b.asOf, a.oldest ?? a.asOf))
  return oldest ?? newestFirst(registers)[0]
}

/** What a register that is there can say on a day. */
export const stateOf = (
  { asOf, oldest, returned }: Pick<OutsideRegister, 'asOf' | 'oldest' | 'returned'>,
  day: PlainDate,
  mostDays: number,
): Exclude<RegisterState['state'], 'MISSING' | 'PLACES'> =>
  daysBetween(oldest ?? asOf, day) > mostDays ? 'OLD' : returned > 0 ? 'PARTIAL' : 'FRESH'

/** The same registers seen on a later day: what was fresh at the check may have grown old since. */
export const agedTo = (states: readonly RegisterState[], day: PlainDate, mostDays: number): readonly RegisterState[] =>
  states.map((each) =>
    each.asOf !== null && daysBetween(each.oldest ?? each.asOf, day) > mostDays ? { ...each, state: 'OLD' } : each,
  )

/**
 * Whether a register has come in since a comparison: one that it has not read, as that one was closed last – a further file of
 * the same day too. It was imported and not compared, so what it says of the person nobody knows (domain §4). Only what was
 * compared before closings were noted is judged by the days: these change too when the oldest of several no longer counts.
 */
export const newerSince = (compared: readonly RegisterState[], today: readonly RegisterState[]): boolean =>
  today.some(({ kind, asOf, state, read = [] }) => {
    const before = compared.find((state) => state.kind === kind)
    const known = before?.read
    if (known) return read.some((closing) => !known.includes(closing))
    const whole = before?.state === 'PARTIAL' && state !== 'PARTIAL'
    return asOf !== null && (whole || before?.asOf == null || asOf > before.asOf)
  })

/** The registers that could not answer: missing, old, not whole, or speaking for other places only. */
export const silent = (states: readonly RegisterState[]): readonly RegisterState[] =>
  states.filter(({ state }) => state !== 'FRESH')
