import { getLocale, getTranslations } from 'next-intl/server'
import { Bar } from '@/components/ui/bar'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { PENSION_RESULTS, type PensionResult } from '@/lib/domain/pension/result'
import { type ResultCounts, totalOf } from '@/lib/domain/pension/round'
import type { PensionsView } from '@/lib/features/pensions/view/overview'
import { countInWords, momentInWords } from '@/lib/platform/words'

const TONES: Readonly<Record<PensionResult, 'info' | 'good' | 'warning' | 'bad'>> = {
  NOT_FOUND: 'good',
  POSSIBLE_MATCH: 'warning',
  CONFIRMED_RECEIVING: 'bad',
  CONFIRMED_STOPPED: 'info',
  REGISTER_UNAVAILABLE: 'info',
}

/** Persons by result, drawn and in figures. */
const CountsBars = async ({ counts }: { counts: ResultCounts }) => {
  const t = await getTranslations('pensions')
  const total = totalOf(counts)
  return PENSION_RESULTS.map((result) => (
    <Bar
      key={result}
      label={t(`result.${result}`)}
      value={counts[result]}
      max={total}
      numbers={t('page.bar', { count: countInWords(counts[result]), total: countInWords(total) })}
      tone={TONES[result]}
    />
  ))
}

const spanInWords = (span: NonNullable<PensionsView['counted']>) => {
  const [from, until] = [momentInWords(span.from), momentInWords(span.until)]
  return { rounds: from === until ? 'one' : 'several', from, until }
}

/** The results of an area: bars for the whole, and a line for each part of it. */
export const CountsTable = async ({ view: { counts, counted, parts } }: { view: PensionsView }) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  if (totalOf(counts) === 0) return <Empty title={t('page.noResults')} />
  return (
    <>
      {counted === null ? null : <p>{t('page.counted', spanInWords(counted))}</p>}
      <CountsBars counts={counts} />
      {parts.length > 1 ? (
        <Table
          caption={t('field.part')}
          captionHidden
          stack
          rows={parts.toSorted((a, b) => a.name[locale].localeCompare(b.name[locale], locale))}
          rowKey={({ place }) => place}
          columns={[
            { key: 'part', heading: t('field.part'), rowHeading: true, cell: ({ name }) => name[locale] },
            ...PENSION_RESULTS.map((result) => ({
              key: result,
              heading: t(`result.${result}`),
              numeric: true,
              cell: ({ counts: own }: { readonly counts: ResultCounts }) => countInWords(own[result]),
            })),
            {
              key: 'total',
              heading: t('field.total'),
              numeric: true,
              cell: ({ counts: own }) => countInWords(totalOf(own)),
            },
          ]}
        />
      ) : null}
    </>
  )
}
