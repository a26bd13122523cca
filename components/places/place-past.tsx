import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { Place, PlaceName } from '@/lib/domain/place/place'
import type { PlacePath } from '@/lib/domain/place/path'
import type { EarlierName } from '@/lib/domain/place/then'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords } from '@/lib/platform/words'

interface Served {
  readonly path: PlacePath
  readonly name: PlaceName
  readonly from: PlainDate
  readonly until: PlainDate | null
}

interface Props {
  readonly place: Place
  readonly past: {
    readonly validFrom: PlainDate | null
    readonly endedOn: PlainDate | null
    readonly earlier: readonly EarlierName[]
    readonly links: readonly Served[]
  }
  readonly hrefOf: (path: PlacePath) => string
}

/** What a place was called and whom it served or was served by, with the days of the files that said so (F3). */
export const PlacePast = ({ place, past, hrefOf }: Props) => {
  const t = useTranslations('places.page.past')
  const locale = useLocale()
  const { validFrom, endedOn, earlier, links } = past
  if (validFrom === null) return null
  const named = [...earlier, { en: place.en, hi: place.hi, from: validFrom, until: endedOn }]
  const until = (day: PlainDate | null) => (day === null ? t('still') : dayInWords(day))
  return (
    <section className="flow">
      <h2>{t('title')}</h2>
      <Table
        caption={t('names')}
        stack
        rows={named}
        rowKey={({ from, en }) => `${from}${en}`}
        columns={[
          { key: 'name', heading: t('name'), rowHeading: true, cell: (one) => one[locale] },
          { key: 'from', heading: t('from'), cell: ({ from }) => dayInWords(from) },
          { key: 'until', heading: t('until'), cell: (one) => until(one.until) },
        ]}
      />
      {links.length > 0 ? (
        <Table
          caption={t(place.kind === 'VILLAGE' ? 'panchayats' : 'villages')}
          stack
          rows={links}
          rowKey={({ path, from }) => `${path}${from}`}
          rowTone={(link) => (link.until === null ? undefined : 'muted')}
          columns={[
            {
              key: 'name',
              heading: t('name'),
              rowHeading: true,
              cell: ({ path, name }) => <TextLink href={hrefOf(path)}>{name[locale]}</TextLink>,
            },
            { key: 'from', heading: t('from'), cell: ({ from }) => dayInWords(from) },
            { key: 'until', heading: t('until'), cell: (link) => until(link.until) },
          ]}
        />
      ) : null}
    </section>
  )
}
