import type { QuorumRule } from '@/lib/domain/meeting/quorum'
import type { NeededRegisters } from '@/lib/domain/pension/register'
import type { Cited, Dated, Unit } from '@/lib/domain/shared/cited'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { RICE, WHEAT } from '@/lib/rules/antyodaya-anna-yojana'
import { cite } from '@/lib/rules/cite'
import { PROCEDURE } from '@/lib/rules/procedure'
import { HIMACHAL_QUORUM } from '@/lib/rules/quorum'
import {
  grainSplit,
  oneOf,
  type Parse,
  pensionRegisters,
  quorumRule,
  wholeFrom,
  yesNo,
} from '@/lib/rules/setting-parsers'
import type { SourceId } from '@/lib/rules/sources'

/** On which day of the drive's year ages are reckoned (domain §10.1 Age). */
export const REFERENCE_DATE_RULES = ['JANUARY_1', 'APRIL_1', 'DRIVE_START'] as const
export type ReferenceDateRule = (typeof REFERENCE_DATE_RULES)[number]

/** What a State decides for itself: every project choice and every unsure figure of the domain, by name. */
export interface SettingValues {
  /** Also holds the waiting time and the days for holding a failed meeting again. */
  readonly quorumRule: QuorumRule
  readonly noticeDaysGeneral: number
  readonly noticeDaysSpecial: number
  readonly boardDisplayDays: number
  readonly alternativeDisplayDays: number
  readonly deviationPlaces: number
  readonly verificationDays: number
  readonly returnReplyDays: number
  readonly objectionDaysList: number
  readonly objectionDaysWard: number
  readonly objectionDisposalDays: number
  readonly appealFilingDays: number
  readonly appealDecisionDays: number
  readonly cardIssueDays: number
  readonly cardSuspensionDays: number
  /** Days from the notice in which a family may answer before its card is cancelled (domain §12.4). */
  readonly cardReplyDays: number
  readonly referenceDateRule: ReferenceDateRule
  /** Whether a place that falls vacant goes to the next waiting family. */
  readonly refillVacancies: boolean
  readonly aayGrainSplit: { readonly wheatGrams: number; readonly riceGrams: number }
  /** Whether the secretary may attest a missing or old BPL number (domain §13). */
  readonly bplAttestation: boolean
  /** Whether an application without the Patwari's certificate is taken in as incomplete (domain §13). */
  readonly acceptIncomplete: boolean
  /** Whether a person may hold Annapurna while the family holds AAY (domain §4). */
  readonly annapurnaBesideAay: boolean
  /** Deprivations from which a family that never applied is visited. */
  readonly visitDeprivations: number
  /** Days after which a family is visited again whose matter the last visit left open. */
  readonly visitAgainDays: number
  /** Days after which the bytes of a file that was left are deleted. */
  readonly fileDays: number
  /** Which pension registers a cross-check needs: without one of them it cannot say "not found" (R74). */
  readonly pensionRegisters: NeededRegisters
  /** Days after which a register is too old to say that somebody draws no pension. */
  readonly pensionRegisterDays: number
  /** Score from which a person must look at a match (domain §4). */
  readonly pensionMatchFrom: number
  /** Days of notice before anything may stop for a pension that was found (domain §13). */
  readonly pensionNoticeDays: number
  /** Day of the month on which everybody is compared again. */
  readonly pensionCheckDay: number
}

export type SettingKey = keyof SettingValues

const first = <T>({ name, periods }: Dated<T>): Cited<T> => {
  const [only] = periods
  if (!only) throw new Error(`No figure: ${name}`)
  return only
}

const choice = <T>(value: T, source: SourceId, at: string, unit: Unit = 'choice'): Cited<T> =>
  cite(value, unit, { from: '2000-12-25', source, at, standing: 'state-setting' })

/** What holds on a day, each value with its source. */
export type Settings = { readonly [K in SettingKey]: Cited<SettingValues[K]> }

/** The settings as they hold until a State says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  quorumRule: first(HIMACHAL_QUORUM),
  noticeDaysGeneral: first(PROCEDURE.noticeDaysGeneral),
  noticeDaysSpecial: first(PROCEDURE.noticeDaysSpecial),
  boardDisplayDays: first(PROCEDURE.boardDisplayDays),
  alternativeDisplayDays: first(PROCEDURE.alternativeDisplayDays),
  deviationPlaces: first(PROCEDURE.deviationPlaces),
  verificationDays: first(PROCEDURE.verificationDays),
  returnReplyDays: first(PROCEDURE.returnReplyDays),
  objectionDaysList: first(PROCEDURE.objectionDaysList),
  objectionDaysWard: first(PROCEDURE.objectionDaysWard),
  objectionDisposalDays: first(PROCEDURE.objectionDisposalDays),
  appealFilingDays: first(PROCEDURE.appealFilingDays),
  appealDecisionDays: first(PROCEDURE.appealDecisionDays),
  cardIssueDays: first(PROCEDURE.cardIssueDays),
  cardSuspensionDays: first(PROCEDURE.cardSuspensionDays),
  cardReplyDays: first(PROCEDURE.cardReplyDays),
  referenceDateRule: choice('JANUARY_1', 'portal-choice', 'age'),
  refillVacancies: choice(true, 'tpds-refill-2015', 'refill'),
  aayGrainSplit: choice(
    { wheatGrams: first(WHEAT).value, riceGrams: first(RICE).value },
    'hp-rgay-2013',
    'hpSplit',
    'grams',
  ),
  bplAttestation: choice(true, 'portal-choice', 'bplMissing'),
  acceptIncomplete: choice(false, 'portal-choice', 'noCertificate'),
  annapurnaBesideAay: choice(true, 'portal-choice', 'rulesToCode'),
  visitDeprivations: first(PROCEDURE.visitDeprivations),
  visitAgainDays: first(PROCEDURE.visitAgainDays),
  fileDays: first(PROCEDURE.fileDays),
  pensionRegisters: choice(
    { IGNOAPS: true, STATE_OLD_AGE: true, WIDOW: true, DISABILITY: true },
    'hp-food-2016',
    'anyPension',
  ),
  pensionRegisterDays: first(PROCEDURE.pensionRegisterDays),
  pensionMatchFrom: first(PROCEDURE.pensionMatchFrom),
  pensionNoticeDays: first(PROCEDURE.pensionNoticeDays),
  pensionCheckDay: first(PROCEDURE.pensionCheckDay),
}

const days = wholeFrom(0, 365)

/** How each setting is read from JSON of unknown shape; no key without its reader. */
const PARSERS: { readonly [K in SettingKey]: Parse<SettingValues[K]> } = {
  quorumRule,
  noticeDaysGeneral: days,
  noticeDaysSpecial: days,
  boardDisplayDays: days,
  alternativeDisplayDays: days,
  deviationPlaces: wholeFrom(0, 1_000),
  verificationDays: days,
  returnReplyDays: days,
  objectionDaysList: days,
  objectionDaysWard: days,
  objectionDisposalDays: days,
  appealFilingDays: days,
  appealDecisionDays: days,
  cardIssueDays: days,
  cardSuspensionDays: days,
  cardReplyDays: wholeFrom(1, 365),
  referenceDateRule: oneOf(REFERENCE_DATE_RULES),
  refillVacancies: yesNo,
  aayGrainSplit: grainSplit,
  bplAttestation: yesNo,
  acceptIncomplete: yesNo,
  annapurnaBesideAay: yesNo,
  visitDeprivations: wholeFrom(1, 7),
  visitAgainDays: wholeFrom(1, 365),
  fileDays: wholeFrom(1, 365),
  pensionRegisters,
  pensionRegisterDays: wholeFrom(1, 365),
  pensionMatchFrom: wholeFrom(50, 100),
  pensionNoticeDays: wholeFrom(1, 365),
  pensionCheckDay: wholeFrom(1, 28),
}

/** One dated choice of a State, as stored; it holds until a newer one, `authority` is the order that says so. */
export interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly from: PlainDate
  readonly authority: string
}

/** Whether the text names a setting. */
export const isSettingKey = (text: string): text is SettingKey => Object.hasOwn(PARSERS, text)

/** The typed value of a setting from JSON of unknown shape. Refuses `settings.unreadable` naming the setting. */
export const parseSetting = <K extends SettingKey>(key: K, value: unknown): Result<SettingValues[K]> => {
  const read = PARSERS[key](value)
  return read === undefined ? refuse('settings.unreadable', { key }, 'value') : ok(read)
}

const overlay = (settings: Settings, key: SettingKey, row: SettingRow): Result<Settings> => {
  const value = parseSetting(key, row.value)
  if (!value.ok) return value
  const { unit } = DEFAULT_SETTINGS[key]
  const order = { from: row.from, source: 'state-order', at: row.authority, standing: 'state-setting' } as const
  return ok({ ...settings, [key]: cite(value.value, unit, order) })
}

const byStart = (a: SettingRow, b: SettingRow): number => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1)

/**
 * What holds in a State on a day: its dated orders over the defaults; the newest in force wins, of two
 * that start on one day the later row.
 * Refuses `settings.unknown` and `settings.unreadable` rather than fall back in silence.
 */
export const settingsOn = (day: PlainDate, rows: readonly SettingRow[]): Result<Settings> => {
  const inForce = rows.filter(({ from }) => from <= day).toSorted(byStart)
  return inForce.reduce<Result<Settings>>((settled, row) => {
    if (!settled.ok) return settled
    return isSettingKey(row.key) ? overlay(settled.value, row.key, row) : refuse('settings.unknown', { key: row.key })
  }, ok(DEFAULT_SETTINGS))
}
