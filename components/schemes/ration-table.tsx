import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { RationScale } from '@/lib/domain/card/entitlement'
import type { Cited } from '@/lib/domain/shared/cited'
import { dayInWords, kilogramsInWords, rupeesInWords } from '@/lib/platform/words'

/** What a card gives in a month, each figure with its source, its paragraph and since when. */
export const RationTable = async ({ ration }: { ration: RationScale }) => {
  const t = await getTranslations('schemes')
  const rules = await getTranslations('rules')
  const said = (figure: Cited<unknown>, value: string, name: string) => ({ figure, value, name })
  const kilograms = (figure: RationScale['family']): string =>
    t('unit.kilograms', { weight: kilogramsInWords(figure.value) })
  const price = (figure: RationScale['wheatPrice']): string =>
    figure.value === 0 ? t('unit.free') : t('unit.perKilogram', { price: rupeesInWords(figure.value) })
  return (
    <Table
      caption={t('page.getsCaption')}
      stack
      rows={[
        said(ration.family, kilograms(ration.family), rules('figure.familyGrain')),
        said(ration.wheat, kilograms(ration.wheat), rules('figure.wheat')),
        said(ration.rice, kilograms(ration.rice), rules('figure.rice')),
        said(ration.wheatPrice, price(ration.wheatPrice), rules('figure.wheatPrice')),
        said(ration.ricePrice, price(ration.ricePrice), rules('figure.ricePrice')),
      ]}
      rowKey={({ name }) => name}
      columns={[
        { key: 'name', heading: t('page.figure'), rowHeading: true, cell: ({ name }) => name },
        { key: 'value', heading: t('page.value'), cell: ({ value }) => value },
        { key: 'since', heading: t('page.since'), cell: ({ figure }) => dayInWords(figure.from) },
        {
          key: 'source',
          heading: t('page.source'),
          cell: ({ figure }) =>
            `${rules(`source.${figure.source}` as 'source.nfsa-2013')} (${rules(`standing.${figure.standing}`)})`,
        },
      ]}
    />
  )
}
