import 'server-only'
import type { Registered } from '@/lib/features/households/store/families'
import { handNames } from '@/lib/features/households/store/ties'
import * as versions from '@/lib/features/households/store/versions'
import * as places from '@/lib/features/places/store/tree'
import { boxOf, standingInWords } from '@/lib/domain/change/box'
import { bringTogether, type Clash, saidAt } from '@/lib/domain/change/three-way'
import { type Family, recorded } from '@/lib/domain/household/family'
import { familyOfRecord } from '@/lib/domain/household/read-record'
import type { Found } from '@/lib/domain/refusals'
import { canonical } from '@/lib/domain/shared/canonical'
import { placePath } from '@/lib/domain/place/path'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import type { Tx } from '@/lib/platform/db'
import { momentInWords } from '@/lib/platform/words'

/** What the second officer's form says: over which version it was typed, and what was shown of the newer one. */
export interface Opened {
  readonly version: number
  readonly shown?: { readonly version: number; readonly boxes: readonly string[] } | undefined
}

/** The family as the form showed it; null when there is no such version. What no version holds is the present family's. */
export const openedFamily = async (tx: Tx, known: Registered, version: number): Promise<Family | null> => {
  if (version === known.version) return known.family
  const base = version < known.version ? (await versions.some(tx, known.id, [version])).get(version) : undefined
  return base ? familyOfRecord(base.body, known.family) : null
}

/**
 * What comes of a correction that was typed over an older version: what only this officer touched goes in, the rest stays as
 * it stands. Refuses `changes.bothChanged` at the boxes that both filled differently, until they have been shown.
 */
export const withMeanwhile = async (
  tx: Tx,
  known: Registered,
  { opened, typed, form }: { readonly opened: Family; readonly typed: Family; readonly form: Opened },
  rowOf: (serial: number) => number | null,
): Promise<Result<Family>> => {
  if (form.version === known.version) return ok(typed)
  const since = (await versions.list(tx, known.id, known.version - form.version + 1)).filter(
    ({ version }) => version >= form.version,
  )
  const seen = since.find(({ version }) => version === form.shown?.version)
  const shown = { record: seen?.body ?? {}, boxes: seen ? (form.shown?.boxes ?? []) : [] }
  const { record, clashes } = bringTogether(recorded(opened), recorded(typed), recorded(known.family), shown)
  if (clashes.length > 0) {
    const found = await saidOf(tx, clashes, since, rowOf)
    const boxes = [...new Set([...shown.boxes, ...clashes.map(({ path }) => path)])]
    const refused = refuse('changes.bothChanged', { boxes: clashes.length })
    return { ok: false, error: { ...refused.error, found, carry: { shown: `${known.version}:${boxes.join(',')}` } } }
  }
  // Of an Aadhaar number no version holds the digest: whoever typed one knows it, else the register does.
  const members = known.family.members.map((member) => {
    const mine = typed.members.find(({ serial }) => serial === member.serial)
    return mine?.aadhaar?.last4 === saidAt(record, `members.${member.serial}.aadhaar.last4`) ? mine : member
  })
  const fresh = typed.members.filter(({ serial }) => !members.some((member) => member.serial === serial))
  return ok(familyOfRecord(record, { members: [...members, ...fresh] }))
}

/** At each box what stands there now, by whom and since when. */
const saidOf = async (
  tx: Tx,
  clashes: readonly Clash[],
  since: readonly versions.Version[],
  rowOf: (serial: number) => number | null,
): Promise<readonly Found[]> => {
  const names = await handNames(
    tx,
    since.map(({ accountId }) => accountId),
  )
  const found: Found[] = []
  for (const { path, stands, gone } of clashes) {
    const at = gone ? `${path}.ended` : path
    // Newest first: the version that is unlike the one before it wrote what stands.
    const wrote = since.find((one, place) => {
      const before = since[place + 1]
      return before !== undefined && canonical(saidAt(one.body, at)) !== canonical(saidAt(before.body, at))
    })
    const { serial, box } = boxOf(path)
    const row = serial === null ? null : rowOf(serial)
    const who = wrote?.accountId == null ? undefined : names.get(wrote.accountId)
    const village = box === 'village' && typeof stands === 'string' ? await places.find(tx, placePath(stands)) : null
    found.push({
      field: row === null ? box : `members[${row}].${box}`,
      message: `changes.meanwhile.${gone ? 'gone' : 'stands'}`,
      params: { at: wrote ? momentInWords(wrote.at) : '' },
      spoken: {
        who: who ?? { key: 'changes.meanwhile.portal' },
        value: village ? { en: village.en, hi: village.hi } : standingInWords(path, stands),
      },
    })
  }
  return found
}
