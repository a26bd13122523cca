import type { Side } from '@/lib/domain/matching/pair'
import type { SeenEntry } from '@/lib/domain/matching/seen-entry'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'

/** A name as the reader's language has it. */
export interface Names {
  readonly en: string
  readonly hi: string
}

/** One entry of a pair, as far as the reader may see it, with its places by name. */
export interface SideView extends Omit<SeenEntry, 'memberId' | 'place' | 'village' | 'name' | 'guardian'> {
  readonly side: Side
  readonly name: Names
  readonly guardian: (Names & { readonly kind: string | null }) | null
  readonly village: PlaceName
  readonly panchayat: PlaceName
}

/** A side with its places by name. */
export const toSide = (side: Side, told: SeenEntry, places: Readonly<Record<PlacePath, PlaceName>>): SideView => {
  const { place, village, name, guardian, ...rest } = told
  return {
    ...rest,
    side,
    name: { en: name.en, hi: name.hi ?? name.en },
    guardian: guardian.en === null ? null : { en: guardian.en, hi: guardian.hi ?? guardian.en, kind: guardian.kind },
    village: places[village] ?? { en: village, hi: village },
    panchayat: places[place] ?? { en: place, hi: place },
  }
}
