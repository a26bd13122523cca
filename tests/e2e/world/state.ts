import type { Actor } from '@/lib/domain/access/actor'
import { systemActor } from '@/lib/domain/access/system'
import type { PlacePath } from '@/lib/domain/place/path'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { issueToState } from '@/lib/features/allocations/commands/issue-to-state'
import { splitSeats } from '@/lib/features/allocations/commands/split-seats'
import { assignOfficer } from '@/lib/features/assignments/commands'
import { createDrive, openDrive } from '@/lib/features/drives/commands'
import { importPlaces } from '@/lib/features/places/commands/import-places'
import { changeSetting } from '@/lib/features/settings/commands'
import { today } from '@/lib/platform/clock'
import { writeTable } from '@/lib/platform/table/write'
import type { SettingKey } from '@/lib/rules/state-settings'
import { type District, type Ground, sheets, STATE } from '@/tests/e2e/world/ground'
import { told } from '@/tests/e2e/world/told'

// The law's windows stay; this State has set them to no days, so that a story of weeks is told in minutes. Any move
// from the aid's order wants its reason here.
const WITHOUT_WAITING: readonly SettingKey[] = [
  'boardDisplayDays',
  'noticeDaysGeneral',
  'noticeDaysSpecial',
  'deviationPlaces',
]

/** Families that each panchayat may select. */
const SEATS = 2

const order = () => ({ orderNo: 'RD-1', orderDate: today() })

/** Lays out the State: its places, and the windows it has chosen. */
export const settleState = async (districts: readonly District[]): Promise<void> => {
  const system = systemActor(STATE)
  for (const { file, rows } of sheets(districts)) {
    const text = writeTable(rows.map((row) => [...row]))
    await told(system, importPlaces, { file: new File([text], file, { type: 'text/csv' }), complete: false })
  }
  for (const key of WITHOUT_WAITING)
    await told(system, changeSetting, { key, value: 0, from: addDays(today(), -60), authority: 'RD-SET-1' })
}

/** The department opens the drive of the year and divides its number over the districts. */
export const startDrive = async (department: Actor, districts: readonly District[]): Promise<string> => {
  const referenceDate = plainDate(`${today().slice(0, 4)}-01-01`)
  const label = today().slice(0, 4)
  const { id: driveId } = await told(department, createDrive, { scheme: 'AAY', label, referenceDate })
  await told(department, issueToState, { driveId, seats: 200, seen: 0, ...order() })
  await split(department, driveId, STATE, districts.map(seatsOf))
  return driveId
}

const seatsOf = ({ path, grounds }: District) => ({ place: path, seats: grounds.length * SEATS })

const split = (
  by: Actor,
  driveId: string,
  parent: PlacePath,
  shares: readonly { readonly place: PlacePath; readonly seats: number }[],
) =>
  told(by, splitSeats, {
    ...{ driveId, parent, basis: 'BPL_FAMILIES', ...order() },
    shares: shares.map((share) => ({ ...share, seen: 0 })),
  })

/** The Collector opens the drive in the district and divides its number over the panchayats. */
export const openInDistrict = async (collector: Actor, driveId: string, district: District): Promise<void> => {
  await told(collector, openDrive, {
    driveId,
    opensOn: addDays(today(), -10),
    closesOn: addDays(today(), 60),
    publicity: ['MUNADI'],
    publicityProof: 'Register 4, page 12',
  })
  const { path, block, grounds } = district
  await split(collector, driveId, path, [{ place: block, seats: grounds.length * SEATS }])
  await split(
    collector,
    driveId,
    block,
    grounds.map(({ panchayat }) => ({ place: panchayat, seats: SEATS })),
  )
}

/** The Collector assigns the officer to a panchayat; the actor returned sees it. */
export const assign = async (
  collector: Actor,
  driveId: string,
  officer: Actor,
  grounds: readonly Ground[],
): Promise<Actor> => {
  for (const { panchayat } of grounds)
    await told(collector, assignOfficer, {
      ...{ driveId, panchayat, officerId: officer.accountId, designation: 'कनिष्ठ अभियंता' },
      ...{ orderNumber: 'DC-1', orderDate: today(), from: addDays(today(), -20), reason: undefined },
    })
  return { ...officer, panchayats: grounds.map(({ panchayat }) => panchayat) }
}
