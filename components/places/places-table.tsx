import { useLocale, useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { PlacePath } from '@/lib/domain/place/path'
import type { Place } from '@/lib/domain/place/place'

interface Props {
  readonly caption: string
  readonly places: readonly Place[]
  readonly hrefOf: (path: PlacePath) => string
  /** Where a person is posted to a place, while one is being chosen. */
  readonly postHref?: ((path: PlacePath) => string) | undefined
}

/** Places one step down, each a door to the next step. */
export const PlacesTable = ({ caption, places, hrefOf, postHref }: Props) => {
  const t = useTranslations('places.page.browse')
  const kind = useTranslations('places.kind')
  const locale = useLocale()
  const post: readonly Column<Place>[] = postHref
    ? [
        {
          key: 'post',
          heading: t('post'),
          cell: (place) => (
            <TextLink href={postHref(place.path)}>
              {t('post')}
              <span className="sr-only">: {place[locale]}</span>
            </TextLink>
          ),
        },
      ]
    : []
  return (
    <Table
      caption={caption}
      stack
      rows={places}
      rowKey={({ path }) => path}
      rowTone={({ ended }) => (ended ? 'muted' : undefined)}
      empty={<Empty title={t('none')}>{t('noneHint')}</Empty>}
      columns={[
        {
          key: 'name',
          heading: t('name'),
          rowHeading: true,
          cell: (place) => <TextLink href={hrefOf(place.path)}>{place[locale]}</TextLink>,
        },
        { key: 'kind', heading: t('kind'), cell: (place) => kind(place.kind) },
        { key: 'code', heading: t('code'), cell: ({ code }) => code, numeric: true },
        {
          key: 'mark',
          heading: t('mark'),
          cell: ({ ended, invented }) =>
            ended ? <Tag tone="bad">{t('ended')}</Tag> : invented ? <Tag>{t('invented')}</Tag> : '–',
        },
        ...post,
      ]}
    />
  )
}
