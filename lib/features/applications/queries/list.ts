import 'server-only'
import { REGISTER_READERS } from '@/lib/domain/access/readers'
import { permit } from '@/lib/domain/access/permit'
import { APPLICATION_STAGES, type ApplicationStage } from '@/lib/domain/application/stages'
import { isRowId } from '@/lib/domain/shared/row-id'
import * as lines from '@/lib/features/applications/store/lines'
import { toApplicationRow } from '@/lib/features/applications/view/row'
import { names as namesOf } from '@/lib/features/places/store/names'
import { defineQuery } from '@/lib/platform/query'

const PAGE = 50

/** A page of the area's applications at a stage, or at all stages; the newest first, paged by key. */
export const listApplications = defineQuery(
  async ({ tx, scope, actor, today }, { stage, after }: { stage: ApplicationStage | null; after: string | null }) => {
    const found = await lines.page(tx, scope, {
      stages: stage === null ? APPLICATION_STAGES : [stage],
      limit: PAGE + 1,
      ...(after !== null && isRowId(after) ? { after } : {}),
    })
    const shown = found.slice(0, PAGE)
    const names = await namesOf(
      tx,
      shown.flatMap(({ place, village }) => [place, village]),
    )
    return {
      rows: shown.map((line) => toApplicationRow(line, names, today)),
      next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      mayStart: permit(actor, 'application.enter', { place: actor.place }).ok,
    }
  },
  { readers: REGISTER_READERS },
)
