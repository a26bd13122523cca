import { useTranslations } from 'next-intl'
import { LinesByPlace } from '@/components/imports/lines-by-place'
import { Notice } from '@/components/ui/notice'
import type { LeftOut, LeftOutPart } from '@/lib/domain/import/left-out'
import type { PlaceName } from '@/lib/domain/place/place'
import { countInWords, dayInWords } from '@/lib/platform/words'

/** What a newer register leaves out, with what the places are called. */
export interface LeftOutView extends Omit<LeftOut, 'parts'> {
  readonly parts: readonly (LeftOutPart & { readonly called: PlaceName })[]
}

interface Props {
  readonly leftOut: LeftOutView
  readonly sender: string
}

/** Which lines of the register in force a newer one does not name: a person must say what that means. */
export const LeftOutLines = ({ leftOut: { asOf, of, lines, parts, further }, sender }: Props) => {
  const t = useTranslations('supplements.page')
  return (
    <LinesByPlace
      id="left-out"
      title={t('caption')}
      notice={
        <Notice tone="warning" title={t('title', { lines: countInWords(lines), of: countInWords(of) })}>
          <p>{t('lead', { sender, day: dayInWords(asOf) })}</p>
        </Notice>
      }
      parts={parts}
      place={t('place')}
      figures={[
        { key: 'of', heading: t('of'), numeric: true, cell: (part) => countInWords(part.of) },
        { key: 'lines', heading: t('lines'), numeric: true, cell: (part) => countInWords(part.lines) },
      ]}
      further={further > 0 ? t('further', { count: further }) : null}
    />
  )
}
