import { outcomeOf, type PanchayatStanding } from '@/lib/domain/consolidation/standing'
import type { Hash } from '@/lib/domain/selection/public-list'
import { canonical } from '@/lib/domain/shared/canonical'

/** One line of what an officer is shown before acting: a place, how it stands, and the public digest of its list. */
export interface ShownPart {
  readonly place: string
  readonly standing: string
  readonly list: string | null
  readonly digest: string | null
}

/**
 * The digest that binds an act above the panchayat to what was on the screen (F57): the drive, the place, its number of
 * families, and every part with its list's public digest, in the order of codes. Any later change gives another digest.
 */
export const shownDigest = (
  { driveId, place, seats }: { readonly driveId: string; readonly place: string; readonly seats: number },
  parts: readonly ShownPart[],
  hash: Hash,
): string => {
  const ordered = [...parts].sort((a, b) => (a.place < b.place ? -1 : 1))
  const said = ordered.map(({ place: at, standing, list, digest }) => ({ place: at, standing, list, digest }))
  return hash(canonical({ driveId, place, seats, parts: said }))
}

/** A panchayat as a line of what is shown: until its list is sealed, only whether it is awaited. */
export const partOf = (
  panchayat: PanchayatStanding & {
    readonly place: string
    readonly list: { readonly id: string; readonly publicDigest: string | null } | null
  },
): ShownPart => {
  const outcome = outcomeOf(panchayat)
  const list = outcome === 'FINALISED' ? panchayat.list : null
  return {
    place: panchayat.place,
    standing: (list && panchayat.stage) ?? outcome,
    list: list?.id ?? null,
    digest: list?.publicDigest ?? null,
  }
}
