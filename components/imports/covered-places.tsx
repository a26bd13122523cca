import { useLocale, useTranslations } from 'next-intl'
import { LinesByPlace } from '@/components/imports/lines-by-place'
import { Notice } from '@/components/ui/notice'
import type { Covering } from '@/lib/domain/import/covering'
import type { PlaceName } from '@/lib/domain/place/place'
import { countInWords } from '@/lib/platform/words'

/** Which places a register names, with what they and its area are called. */
export interface CoveringView extends Omit<Covering, 'parts'> {
  readonly area: PlaceName
  readonly parts: readonly (Covering['parts'][number] & { readonly called: PlaceName })[]
}

/** Which places the lines of a register name: a person must say whether it speaks for more than these. */
export const CoveredPlaces = ({ covering: { area, parts, further, unplaced } }: { covering: CoveringView }) => {
  const t = useTranslations('supplements.covered')
  const locale = useLocale()
  return (
    <LinesByPlace
      id="covered"
      title={t('title')}
      notice={
        <Notice tone="warning">
          <p>{t('lead', { area: area[locale] })}</p>
          {unplaced > 0 ? <p>{t('unplaced', { count: unplaced })}</p> : null}
        </Notice>
      }
      parts={parts}
      place={t('place')}
      figures={[{ key: 'lines', heading: t('lines'), numeric: true, cell: ({ lines }) => countInWords(lines) }]}
      further={further > 0 ? t('further', { count: further }) : null}
    />
  )
}
