import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import * as sharing from '@/lib/features/allocations/store/places'
import * as assignments from '@/lib/features/assignments/store'
import type { AssignmentRow, AssignmentsView, OfficerView } from '@/lib/features/assignments/view'
import * as drives from '@/lib/features/drives/store'
import { defineQuery } from '@/lib/platform/query'

interface Asked {
  readonly drive?: string | undefined
  readonly panchayat?: string | undefined
}

/** The panchayats of the reader's area and the one officer of each in a drive (R44); panchayats without one first. */
export const listAssignments = defineQuery(async ({ actor, tx, today }, asked: Asked): Promise<AssignmentsView> => {
  const all = (await drives.ofState(tx, actor.place)).map(({ id, label }) => ({ id, label }))
  const drive = all.find(({ id }) => id === asked.drive) ?? all[0] ?? null
  const places = await sharing.panchayatsUnder(tx, actor.place)
  const standing = drive ? await assignments.standingUnder(tx, drive.id, actor.place) : []
  const proposals = drive ? await assignments.proposals(tx, drive.id, actor.place) : []
  const officers = await assignments.officersUnder(tx, actor.place, today)
  // The journal names whom the block proposed as the English register does.
  const called = (en: string) => officers.find(({ name }) => name.en === en)?.name ?? { en, hi: en }
  const rows = places.map(({ path, name }): AssignmentRow => {
    const officer = standing.find(({ panchayat }) => panchayat === path)
    const proposed = proposals.find(({ place }) => place === path)
    return {
      place: path,
      name,
      officer: officer ? toOfficer(officer) : null,
      proposed: proposed && !officer ? { officer: called(proposed.officer), at: proposed.at.toISOString() } : null,
    }
  })
  const picked = rows.find(({ place }) => place === asked.panchayat)
  const history = picked && drive ? await assignments.history(tx, drive.id, picked.place) : []
  return {
    drives: all,
    drive,
    rows: rows.toSorted((a, b) => Number(a.officer !== null) - Number(b.officer !== null)),
    without: rows.filter(({ officer }) => officer === null).length,
    chosen: picked ? { ...picked, history: history.map(toOfficer) } : null,
    officers: officers.map(({ accountId, name, title }) => ({ accountId, name, title })),
    mayAssign: permit(actor, 'assignment.make', { place: actor.place }).ok,
    mayPropose: permit(actor, 'assignment.propose', { place: actor.place }).ok,
  }
})

const toOfficer = (row: assignments.StoredAssignment): OfficerView => ({
  officerName: row.officerName,
  designation: row.designation,
  orderNumber: row.orderNumber,
  orderDate: row.orderDate,
  from: row.from,
  until: row.until,
  endReason: row.endReason,
})
