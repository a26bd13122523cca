import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
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
  const locale = useLocale()
  return (
    <section aria-labelledby="left-out" className="flow">
      <h3 id="left-out">{t('caption')}</h3>
      <Notice tone="warning" title={t('title', { lines: countInWords(lines), of: countInWords(of) })}>
        <p>{t('lead', { sender, day: dayInWords(asOf) })}</p>
      </Notice>
      <Table
        caption={t('caption')}
        captionHidden
        stack
        rows={parts}
        rowKey={({ place }) => place}
        columns={[
          { key: 'place', heading: t('place'), rowHeading: true, cell: ({ called }) => called[locale] },
          { key: 'of', heading: t('of'), numeric: true, cell: (part) => countInWords(part.of) },
          { key: 'lines', heading: t('lines'), numeric: true, cell: (part) => countInWords(part.lines) },
        ]}
      />
      {further > 0 ? <p>{t('further', { count: further })}</p> : null}
    </section>
  )
}
