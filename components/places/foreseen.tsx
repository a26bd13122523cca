import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { type Column, Table } from '@/components/ui/table'
import type { ChangeGroup, PlaceChange } from '@/lib/domain/place/changes'
import { codeOf } from '@/lib/domain/place/path'
import { countInWords } from '@/lib/platform/words'

const JOINS: readonly string[] = ['LINKED', 'UNLINKED']
/** Of these nothing but the place itself is to be said. */
const WHOLE: readonly string[] = ['STRUCK_OFF', 'RETURNED', 'CREATED']

/** What a file of the directory changes, a group for each fact and script, with its first places; all of it as a file. */
export const Foreseen = ({ id, groups }: { id: string; groups: readonly ChangeGroup[] }) => {
  const t = useTranslations('places.change')
  if (groups.length === 0) return null
  return (
    <section className="flow" aria-labelledby="changes">
      <h2 id="changes">{t('title')}</h2>
      {groups.map((group) => (
        <Details
          key={group.what}
          summary={t('group', { what: t(`kind.${group.what}`), count: countInWords(group.count) })}
        >
          <First group={group} />
        </Details>
      ))}
      <p>
        {/* A plain link: the browser must save the file, not navigate to it. */}
        <a href={`/places/import/${id}/changes`} download className="button button-secondary">
          {t('download')}
        </a>
      </p>
    </section>
  )
}

const First = ({ group: { what, count, first } }: { group: ChangeGroup }) => {
  const t = useTranslations('places.change')
  const locale = useLocale()
  const called = (place: { readonly en: string; readonly hi: string | null }) =>
    locale === 'hi' ? (place.hi ?? place.en) : place.en
  const columns: readonly Column<PlaceChange>[] = [
    { key: 'place', heading: t('place'), rowHeading: true, cell: called },
    { key: 'code', heading: t('code'), cell: ({ path }) => codeOf(path) },
    ...(WHOLE.includes(what)
      ? []
      : JOINS.includes(what)
        ? [{ key: 'other', heading: t('panchayat'), cell: ({ other }: PlaceChange) => other && called(other) }]
        : [
            { key: 'before', heading: t('before'), cell: ({ before }: PlaceChange) => before ?? '–' },
            { key: 'after', heading: t('after'), cell: ({ after }: PlaceChange) => after ?? '–' },
          ]),
  ]
  return (
    <Table
      caption={t('first', { what: t(`kind.${what}`), shown: first.length, all: countInWords(count) })}
      stack
      rows={first}
      rowKey={({ path, other }) => `${path} ${other?.path ?? ''}`}
      columns={columns}
    />
  )
}
