import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import * as families from '@/lib/features/households/store/families'
import { handNames } from '@/lib/features/households/store/ties'
import { timeline } from '@/lib/features/households/store/timeline'
import * as versions from '@/lib/features/households/store/versions'
import { called } from '@/lib/features/households/view/household'
import { cursorAfter, cursorOf, toTimeline } from '@/lib/features/households/view/timeline'
import { callingHead } from '@/lib/domain/household/household'
import { TIMELINE_KINDS } from '@/lib/domain/household/timeline'
import { defineQuery } from '@/lib/platform/query'
import { isRowId } from '@/lib/platform/row-ids'

const PAGE = 30

/** Everything that happened to a family on one line, newest first, paged by key (F6, F8). */
export const showTimeline = defineQuery(
  async (
    { tx, today },
    id: string,
    asked: { readonly kind?: string | undefined; readonly after?: string | undefined },
  ) => {
    const known = isRowId(id) ? await families.find(tx, id) : null
    if (!known) return null
    const { number, family } = known
    const kind = TIMELINE_KINDS.find((one) => one === asked.kind) ?? null
    const page = { kind, before: cursorOf(asked.after), limit: PAGE + 1 }
    const found = await timeline(tx, { id, village: family.village }, page)
    const shown = found.slice(0, PAGE)
    const written = shown.flatMap(({ kind: of, version }) => (of === 'REGISTER' && version !== null ? [version] : []))
    const bodies = await versions.some(tx, id, [...written, ...written.map((version) => version - 1)])
    const hands = await handNames(
      tx,
      shown.map(({ accountId }) => accountId),
    )
    const head = callingHead(family.members, today)
    const last = shown.at(-1)
    return {
      id,
      number,
      kind,
      title: head ? called(head) : { en: number, hi: number },
      entries: toTimeline(shown, bodies, hands),
      next: found.length > PAGE && last ? cursorAfter(last) : null,
    }
  },
  { readers: REGISTER_READERS },
)
