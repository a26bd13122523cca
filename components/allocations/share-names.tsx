import { getLocale, getTranslations } from 'next-intl/server'
import { kindOf, type PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'

interface Share {
  readonly path: PlacePath
  readonly name: PlaceName
}

/** How the places under one are called: a block and the town in it often share a name, so a town says what it is. */
export const shareNames = async (): Promise<(share: Share) => string> => {
  const kinds = await getTranslations('places.kind')
  const locale = await getLocale()
  return ({ path, name }) => (kindOf(path) === 'URBAN_BODY' ? `${name[locale]} (${kinds('URBAN_BODY')})` : name[locale])
}
