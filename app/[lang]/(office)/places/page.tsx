import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { PlacesTable } from '@/components/places/places-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { showPlaces } from '@/lib/features/places/queries'
import { placeHref, postingHref } from '@/lib/features/places/view'

interface Props {
  readonly searchParams: Promise<{ at?: string; after?: string; person?: string }>
}

export const generateMetadata = async (): Promise<Metadata> => {
  const t = await getTranslations('places.page.browse')
  return { title: t('title') }
}

export default async function PlacesPage({ searchParams }: Props) {
  const { at, after, person: asked } = await searchParams
  const { path, place, above, names, places, next, mayImport, mayPost } = await showPlaces(at, after)
  const person = mayPost ? asked : undefined
  const t = await getTranslations('places')
  const moves = await getTranslations('moves.page')
  const locale = await getLocale()
  const name = place?.[locale] ?? path
  return (
    <>
      <Breadcrumbs
        items={above.map((each) => ({ label: names[each]?.[locale] ?? each, href: placeHref(each, person) }))}
      />
      <PageHeading
        caption={person === undefined ? t('page.browse.lead') : t('page.browse.choosing')}
        title={place ? `${name}, ${t(`kind.${place.kind}`)}` : t('page.browse.title')}
        actions={
          <>
            {person !== undefined && place ? (
              <Button href={postingHref(person, path)}>{t('page.browse.postAt', { place: name })}</Button>
            ) : null}
            {mayImport ? (
              <Button variant="secondary" href="/places/import">
                {t('page.browse.import')}
              </Button>
            ) : null}
            {mayImport ? (
              <Button variant="link" href="/places/moves">
                {moves('title')}
              </Button>
            ) : null}
          </>
        }
      />
      {place ? (
        <PlacesTable
          caption={t(place.kind === 'PANCHAYAT' ? 'page.browse.villages' : 'page.browse.under', { place: name })}
          places={places}
          hrefOf={(each) => placeHref(each, person)}
          postHref={person === undefined ? undefined : (each) => postingHref(person, each)}
        />
      ) : (
        <Empty title={t('page.browse.unknown')}>{t('page.browse.noneHint')}</Empty>
      )}
      <Pagination
        previous={after === undefined ? null : placeHref(path, person)}
        next={next === undefined ? null : placeHref(path, person, next)}
      />
    </>
  )
}
