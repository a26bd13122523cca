import 'server-only'
import type { Allocation } from '@/lib/domain/allocation/allocation'
import type { QuorumDecision, QuorumRule } from '@/lib/domain/meeting/quorum'
import type { Legitimacy } from '@/lib/domain/selection/finalise'
import type { OrderedRow } from '@/lib/domain/selection/order'
import type { ListHeading, Words } from '@/lib/domain/selection/public-list'
import type { SealedList, SealedRow } from '@/lib/domain/selection/sealed'
import * as drives from '@/lib/features/drives/store'
import type { StoredList } from '@/lib/features/lists/store/lists'
import type { StoredRow } from '@/lib/features/lists/store/rows'
import type { StoredMeeting } from '@/lib/features/meetings/store/stored'
import { names } from '@/lib/features/places/store/names'
import type { Tx } from '@/lib/platform/db'
import type { Settings } from '@/lib/rules/state-settings'

/** Everything that goes into a sealed list. */
interface Sealing {
  readonly list: StoredList
  readonly meeting: StoredMeeting
  readonly quota: Allocation
  readonly quorum: QuorumDecision
  readonly rule: QuorumRule
  readonly legitimacy: Legitimacy
  readonly rows: readonly StoredRow[]
  readonly order: readonly OrderedRow[]
  readonly settings: Settings
}

const APPLIED = ['quorumRule', 'boardDisplayDays', 'noticeDaysGeneral', 'noticeDaysSpecial', 'deviationPlaces'] as const

/** The full document as the law wants it, with random text that nobody can guess incomes against (decision 0017). */
export const sealedOf = async (tx: Tx, sealing: Sealing): Promise<SealedList> => {
  const { list, rows, order } = sealing
  const words = await names(tx, [list.place, ...rows.map(({ villagePath }) => villagePath)])
  const decided = new Map(order.map((row) => [row.number, row]))
  return {
    ...(await headingFor(tx, sealing, words[list.place] ?? { en: list.place, hi: null })),
    listId: list.id,
    salt: crypto.randomUUID(),
    rows: rows.flatMap((row) => {
      const said = decided.get(row.number)
      return said ? [sealedRow(row, said, words[row.villagePath] ?? { en: row.villagePath, hi: null })] : []
    }),
  }
}

const headingFor = async (
  tx: Tx,
  { list, meeting, quota, quorum, rule, legitimacy, settings }: Sealing,
  panchayat: Words,
): Promise<ListHeading> => {
  const drive = await drives.find(tx, list.driveId)
  const { basis, fraction, base, required, present, failures } = quorum
  return {
    place: list.place,
    panchayat: { en: panchayat.en, hi: panchayat.hi },
    scheme: list.scheme,
    drive: { id: list.driveId, name: { en: drive?.label ?? '', hi: null } },
    seats: quota.seats,
    allocationVersion: quota.version,
    deviationPlaces: settings.deviationPlaces.value,
    edition: list.edition,
    meeting: { number: String(meeting.number), on: meeting.heldOn, women: meeting.women },
    quorum: { basis, fraction, absoluteCap: rule.absoluteCap, base, required, present, failures, legitimacy },
    resolutionNumber: meeting.resolutionNumber,
    alternative: null,
    rules: APPLIED.map((name) => ({ name, from: settings[name].from })),
  }
}

const sealedRow = (row: StoredRow, said: OrderedRow, village: { en: string; hi: string | null }): SealedRow => {
  const { number, recommended, inclusion, groups, deprivation, income, dependants, appliedAt } = row.aidKeys
  return {
    ...{ number, recommended, inclusion, groups, deprivation, income, dependants, appliedAt },
    aidRank: said.aidRank,
    decision: said.decision,
    finalRank: said.finalRank,
    rejection: said.rejection,
    deviation: said.deviation,
    head: { en: row.headName, hi: row.headNameHi },
    guardian: { en: row.headGuardian ?? '', hi: row.headGuardianHi },
    village: { en: village.en, hi: village.hi },
    householdId: row.householdId,
    deviationWords: row.words,
  }
}
