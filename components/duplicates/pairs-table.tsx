import { getLocale, getTranslations } from 'next-intl/server'
import { birthWords } from '@/components/households/birth-words'
import { Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { STRONG_FROM } from '@/lib/domain/matching/compare'
import type { PairRow } from '@/lib/features/duplicates/view/pair'
import type { SideView } from '@/lib/features/duplicates/view/side'

const TONES: Readonly<Record<PairRow['stage'], Tone>> = {
  OPEN: 'warning',
  PROPOSED: 'info',
  DIFFERENT: 'neutral',
  SAME: 'good',
  LAPSED: 'neutral',
}

/** Pairs, one a line: who, where, how like, and what became of it. */
export const PairsTable = async ({ rows, caption }: { rows: readonly PairRow[]; caption: string }) => {
  const t = await getTranslations('duplicates')
  const locale = await getLocale()
  const birthInWords = await birthWords()
  const who = ({ name, guardian, birth }: SideView) =>
    [name[locale], guardian?.[locale], birth && birthInWords(birth)].filter(Boolean).join(', ')
  const side = (entry: SideView) => (
    <>
      {who(entry)}
      <br />
      <span className="muted">
        {entry.village[locale]}, {entry.panchayat[locale]}
      </span>
    </>
  )
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'left',
          heading: t('page.left'),
          rowHeading: true,
          cell: ({ id, left }) => (
            <>
              <TextLink href={`/duplicates/${id}`}>{who(left)}</TextLink>
              <br />
              <span className="muted">
                {left.village[locale]}, {left.panchayat[locale]}
              </span>
            </>
          ),
        },
        { key: 'right', heading: t('page.right'), cell: ({ right }) => side(right) },
        {
          key: 'score',
          heading: t('field.score'),
          numeric: true,
          cell: ({ score }) => (score >= STRONG_FROM ? <strong>{score}</strong> : score),
        },
        {
          key: 'stage',
          heading: t('field.stage'),
          cell: ({ stage, card }) => (
            <>
              <Tag tone={TONES[stage]}>{t(`stage.${stage}`)}</Tag>{' '}
              {card ? <Tag tone="bad">{t('card.ACTIVE')}</Tag> : null}
            </>
          ),
        },
      ]}
    />
  )
}
