import { dayOf, on, type Play } from './play'
import { districtOf, parentOf, type PlacePath, placePath } from '@/lib/domain/place/path'
import { addDays, financialYearOf, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'
import { splitSeats } from '@/lib/features/allocations/commands/split-seats'
import { issueToState } from '@/lib/features/allocations/commands/issue-to-state'
import { assignOfficer } from '@/lib/features/assignments/commands'
import { createDrive, openDrive } from '@/lib/features/drives/commands'
import { type Cast } from './cast'
import { BLOCKS, PANCHAYATS } from './panchayats'

const STATE = placePath('2')

/** The State's number and its districts' shares, about as many as the families that Antyodaya reaches there. */
const STATE_SEATS = 1_97_000
const DISTRICT_SEATS: Readonly<Record<string, number>> = {
  15: 11_600,
  16: 24_400,
  17: 13_100,
  18: 43_300,
  19: 2_100,
  20: 11_300,
  21: 900,
  22: 28_900,
  23: 21_500,
  24: 14_700,
  25: 13_200,
  26: 11_900,
}

const BLOCK_SEATS = 2_400

type Share = readonly [place: PlacePath, seats: number]

/** The drive with its window, numbers and officers, as the stories of the panchayats need it. */
export const openTheDrive = async (play: Play, today: PlainDate, cast: Cast): Promise<string> => {
  const year = financialYearOf(addDays(today, -150))
  const reference = plainDate(`${today.slice(0, 4)}-01-01`)
  const esha = cast('esha')
  const { id: driveId } = await play(on(-150), esha, createDrive, {
    scheme: 'AAY',
    label: `अंत्योदय ${year} / Antyodaya ${year}`,
    referenceDate: reference,
  })
  const order = (days: number, number: string) => ({
    driveId,
    orderNo: `RD-AAY/${year}/${number}`,
    orderDate: dayOf(today, on(days)),
  })
  await play(on(-149), esha, issueToState, { ...order(-149, '1'), seats: STATE_SEATS, seen: 0 })
  const split = (days: number, who: string, number: string, parent: PlacePath, shares: readonly Share[]) =>
    play(on(days), cast(who), splitSeats, {
      ...order(days, number),
      parent,
      basis: parent === STATE ? 'POVERTY_DATA' : 'BPL_FAMILIES',
      shares: shares.map(([place, seats]) => ({ place, seats, seen: 0 })),
    })
  await split(
    -148,
    'esha',
    '2',
    STATE,
    Object.entries(DISTRICT_SEATS).map(([code, seats]) => [placePath(`${STATE}/${code}`), seats] as const),
  )
  for (const who of ['deepa', 'collector.bilaspur']) {
    const district = cast(who).place
    const blocks = Object.values(BLOCKS).filter((block) => districtOf(block) === district)
    await split(
      -145,
      who,
      `${district}/1`,
      district,
      blocks.map((block) => [block, BLOCK_SEATS] as const),
    )
    for (const block of blocks) await split(-144, who, `${block}/1`, block, sharesIn(block))
    await play(on(-130), cast(who), openDrive, {
      driveId,
      opensOn: dayOf(today, on(-120)),
      closesOn: dayOf(today, on(30)),
      publicity: ['NOTICE_BOARD', 'MUNADI', 'NEWSPAPER'],
      publicityProof: 'सूचना पट्टों के चित्र, मुनादी रजिस्टर पृष्ठ 12, समाचार पत्रों की 3 कतरनें',
    })
  }
  await assignEverywhere(play, today, cast, driveId)
  return driveId
}

const sharesIn = (block: PlacePath): readonly Share[] =>
  Object.values(PANCHAYATS)
    .filter(({ place }) => parentOf(place) === block)
    .map(({ place, seats }) => [place, seats] as const)

/** Who answers for which panchayat: the officer of its block, in Bilaspur one for the district (R44). */
export const officerFor = (place: PlacePath): string => {
  if (districtOf(place) !== districtOf(BLOCKS.solan)) return 'officer.bilaspur'
  return parentOf(place) === BLOCKS.solan ? 'bhanu' : 'officer.kandaghat'
}

const DESIGNATIONS: Readonly<Record<string, string>> = {
  bhanu: 'कनिष्ठ अभियंता, खंड सोलन / Junior Engineer, Solan block',
  'officer.kandaghat': 'कृषि विस्तार अधिकारी, कंडाघाट / Agriculture Extension Officer, Kandaghat',
  'officer.bilaspur': 'समाज शिक्षा अधिकारी, बिलासपुर / Social Education Officer, Bilaspur',
}

const assignEverywhere = async (play: Play, today: PlainDate, cast: Cast, driveId: string): Promise<void> => {
  for (const [index, { place }] of Object.values(PANCHAYATS).entries()) {
    const login = officerFor(place)
    const collector = districtOf(place) === cast('deepa').place ? 'deepa' : 'collector.bilaspur'
    await play(on(-128), cast(collector), assignOfficer, {
      driveId,
      panchayat: place,
      officerId: cast(login).accountId,
      designation: DESIGNATIONS[login] ?? 'Officer',
      orderNumber: `DC-AAY/${index + 1}`,
      orderDate: dayOf(today, on(-128)),
      from: dayOf(today, on(-125)),
      reason: undefined,
    })
  }
}
