import { bothLanguages, headed, InBoth } from '@/components/cards/bilingual'
import { Table } from '@/components/ui/table'
import type { CardContents } from '@/lib/domain/card/contents'
import { grams, paise } from '@/lib/domain/shared/quantity'
import { kilogramsInWords, rupeesInWords } from '@/lib/platform/words'

/** The scale of ration in force on the day of issue: what the family is due each month, and at what rate (R53). */
export const CardRation = async ({ contents: { scale, wheatPrice, ricePrice } }: { contents: CardContents }) => {
  const both = await bothLanguages()
  const { hi, en } = both((t) => t('cards.card.scale'))
  const weight = (of: number) => both((t) => t('cards.card.kilograms', { kg: kilogramsInWords(grams(of)) }))
  const money = (sum: number) => {
    const text = rupeesInWords(paise(sum))
    return sum === 0 ? both((t) => t('cards.card.free')) : { hi: text, en: text }
  }
  const rows = [
    { key: 'wheat', grain: both((t) => t('cards.card.wheat')), due: weight(scale.wheat), rate: money(wheatPrice) },
    { key: 'rice', grain: both((t) => t('cards.card.rice')), due: weight(scale.rice), rate: money(ricePrice) },
    { key: 'total', grain: both((t) => t('cards.card.total')), due: weight(scale.total), rate: money(scale.cost) },
  ]
  return (
    <Table
      caption={`${hi} / ${en}`}
      stack
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'grain',
          heading: <span className="sr-only">{`${hi} / ${en}`}</span>,
          rowHeading: true,
          cell: ({ grain }) => <InBoth words={grain} />,
        },
        {
          key: 'due',
          ...headed(both((t) => t('cards.card.scale'))),
          numeric: true,
          cell: ({ due }) => <InBoth words={due} />,
        },
        {
          key: 'rate',
          ...headed(both((t) => t('cards.card.rate'))),
          numeric: true,
          cell: ({ key, rate }) =>
            key === 'total' ? (
              <>
                <InBoth words={both((t) => t('cards.card.cost'))} />: <InBoth words={rate} />
              </>
            ) : (
              <InBoth words={rate} />
            ),
        },
      ]}
    />
  )
}
