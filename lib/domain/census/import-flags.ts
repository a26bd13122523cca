import { deriveDeprivations } from '@/lib/domain/census/derive'
import { CENSUS_FLAGS, type CensusFlag, type Deprivation } from '@/lib/domain/census/flags'
import type { AgeRules } from '@/lib/domain/household/age'
import { isOneKuchaRoom } from '@/lib/domain/household/dwelling'
import type { Dwelling } from '@/lib/domain/household/dwelling'
import type { Household, Land } from '@/lib/domain/household/household'
import { codeIfKnown } from '@/lib/domain/household/import-codes'
import type { Cells } from '@/lib/domain/household/import-sheet'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { allOf, not, type Truth } from '@/lib/domain/shared/truth'

export type Flags = Readonly<Partial<Record<CensusFlag, boolean>>>

const answer = (cell: string | undefined): Truth => {
  const code = codeIfKnown('yesNo', cell)
  return code === undefined ? 'unknown' : code === 'yes'
}

/** Of answers with more than two choices only words are sure; the survey's numbers for them are not (domain §2.3). */
const inWords = (cell: string | undefined): Truth => (cell !== undefined && /\d/.test(cell) ? 'unknown' : answer(cell))

const LANDLINE: Readonly<Record<string, boolean>> = {
  landline: true,
  both: true,
  mobile: false,
  none: false,
  no: false,
}

/** X09 is counted from three rooms (domain §2.1); pucca is what is surely not kucha. */
const PUCCA_ROOMS = 3

const isLargePucca = (dwelling: Dwelling | null): Truth => {
  if (!dwelling) return 'unknown'
  const { rooms, wall, roof } = dwelling
  // One room of the same walls and a kucha roof is D1 exactly if the walls are kucha, and the other way round.
  const kuchaWall = isOneKuchaRoom({ rooms: 1, wall, roof: 'THATCH' })
  const kuchaRoof = isOneKuchaRoom({ rooms: 1, wall: 'THATCH', roof })
  return allOf([rooms === null ? 'unknown' : rooms >= PUCCA_ROOMS, not(kuchaWall), not(kuchaRoof)])
}

/** Hundredths of an acre from which land excludes: X12, X13, X14 (domain §2.1). */
const ACRES = { irrigated: 250, twoSeasons: 500, all: 750 }

const landTests = (land: Land | null, equipment: Truth): Readonly<Record<'X12' | 'X13' | 'X14', Truth>> => {
  const reaches = (cents: (land: Land) => number, least: number): Truth => (land ? cents(land) >= least : 'unknown')
  const irrigated = reaches(
    ({ irrigatedTwoCrop, otherIrrigated }) => irrigatedTwoCrop + otherIrrigated,
    ACRES.irrigated,
  )
  const all = reaches((own) => own.unirrigated + own.irrigatedTwoCrop + own.otherIrrigated, ACRES.all)
  return {
    X12: allOf([irrigated, equipment]),
    X13: reaches(({ irrigatedTwoCrop }) => irrigatedTwoCrop, ACRES.twoSeasons),
    X14: allOf([all, equipment]),
  }
}

type Derived = Partial<Readonly<Record<Deprivation, Truth>>>

/** What holds on each of the days; where somebody came of age between them, nobody knows. */
const agreed = ([first = {}, ...others]: readonly Derived[]): Derived =>
  Object.fromEntries(
    Object.entries(first).map(([flag, truth]) => [
      flag,
      others.every((other) => Object.entries(other).some(([name, value]) => name === flag && value === truth))
        ? truth
        : 'unknown',
    ]),
  )

/**
 * The census flags of one household of a survey file: what a column of the flag's own name says, else what the answers say
 * on the day of the survey, or, where only its year is known, on the first and the last of `days` alike; a flag that neither
 * tells is left out, for unknown is not "no". Source: domain §2.1 exact tests, §2.3 answer columns.
 */
export const flagsOf = (cells: Cells, family: Household, days: readonly PlainDate[], ages: AgeRules): Flags => {
  const derived = agreed(days.map((day) => deriveDeprivations(family, day, ages)))
  const houseType = cells.houseType?.toLowerCase()
  const fromAnswers: Readonly<Partial<Record<CensusFlag, Truth>>> = {
    X01: inWords(cells.vehicle),
    X02: answer(cells.farmMachine),
    X03: answer(cells.kisanCredit),
    X05: answer(cells.enterprise),
    X07: answer(cells.incomeTax),
    X09: isLargePucca(family.dwelling),
    X10: answer(cells.refrigerator),
    X11: LANDLINE[cells.telephone?.toLowerCase() ?? ''] ?? 'unknown',
    ...landTests(family.land, answer(cells.irrigation)),
    I1: houseType === undefined ? 'unknown' : /houseless|shelterless/.test(houseType),
    I2: family.mainIncome === null ? 'unknown' : family.mainIncome === 'ALMS',
    I3: answer(cells.scavenger),
    I4: answer(cells.tribe),
    I5: answer(cells.bonded),
    ...derived,
    // The survey's "other" caste is nobody's scheduled caste or tribe, though the category stays open.
    ...(family.category === null && cells.category !== undefined ? { D5: false } : {}),
  }
  const flags: Partial<Record<CensusFlag, boolean>> = {}
  for (const flag of CENSUS_FLAGS) {
    const own = answer(cells[flag])
    const value = own === 'unknown' ? (fromAnswers[flag] ?? 'unknown') : own
    if (value !== 'unknown') flags[flag] = value
  }
  return flags
}

/** The flag columns whose cell says neither yes nor no: they are returned, not guessed at. */
export const unreadFlags = (cells: Cells): readonly CensusFlag[] =>
  CENSUS_FLAGS.filter((flag) => cells[flag] !== undefined && answer(cells[flag]) === 'unknown')
