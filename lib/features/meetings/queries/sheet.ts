import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { OPEN_STAGES } from '@/lib/domain/meeting/stages'
import { quorumNow } from '@/lib/domain/meeting/standing'
import * as families from '@/lib/features/meetings/store/families'
import * as meetings from '@/lib/features/meetings/store/meetings'
import * as standing from '@/lib/features/meetings/store/reading'
import type { SheetView } from '@/lib/features/meetings/view'
import { names } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'
import { parseSetting } from '@/lib/rules/state-settings'

/** How many families stand on one page of the attendance sheet. */
const SHEET = 100

/** One page of the attendance sheet of a meeting: the families of a village from a serial on. */
export const showSheet = defineQuery(
  async (
    { actor, tx, today },
    id: string,
    asked: { readonly village?: string | undefined; readonly from?: string | undefined },
  ): Promise<SheetView | null> => {
    const meeting = await meetings.find(tx, id)
    if (!meeting) return null
    const rule = parseSetting('quorumRule', meeting.quorumRule)
    if (!rule.ok) return null
    const villages = await standing.villages(tx, id)
    const village = villages.find(({ path }) => path === asked.village) ?? villages[0] ?? null
    const from = Math.max(1, Math.trunc(Number(asked.from ?? '1')) || 1)
    const found = village ? await families.page(tx, id, village.path, { from, limit: SHEET }) : []
    const rows = found.slice(0, SHEET)
    return {
      meetingId: id,
      number: meeting.number,
      place: (await names(tx, [meeting.place]))[meeting.place] ?? { en: meeting.place, hi: meeting.place },
      villages,
      village,
      rows: rows.map(({ serial, headName, headNameHi, houseNo, present }) => ({
        serial,
        head: { en: headName, hi: headNameHi },
        houseNo,
        present,
      })),
      from: rows[0]?.serial ?? from,
      to: rows.at(-1)?.serial ?? from,
      more: found.length > SHEET,
      rule: rule.value,
      quorum: quorumNow(rule.value, meeting),
      mayTick:
        OPEN_STAGES.includes(meeting.stage) && meeting.heldOn <= today && permit(actor, 'meeting.record', meeting).ok,
    }
  },
  { readers: REGISTER_READERS },
)
