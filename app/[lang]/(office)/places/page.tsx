import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AsOfForm } from '@/components/form/as-of-form'
import { PlacePast } from '@/components/places/place-past'
import { PlacesTable } from '@/components/places/places-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { Pagination } from '@/components/ui/pagination'
import { TextLink } from '@/components/ui/text-link'
import { showPlaces } from '@/lib/features/places/queries/show'
import { placeHref, postingHref } from '@/lib/features/places/view'
import { askedOnce } from '@/lib/platform/local-path'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('places.page.browse'))('title'),
})

export default async function PlacesPage({ searchParams }: Props) {
  const { at, after, person: asked, asOf } = await askedOnce(searchParams)
  const { path, place, above, names, places, past, day, unreadable, next, mayImport, mayPost } = await showPlaces({
    ...{ at, after, asOf },
  })
  const person = mayPost ? asked : undefined
  const kept = { person, asOf: day === null ? undefined : dayInWords(day) }
  const t = await getTranslations('places')
  const history = await getTranslations('history.past')
  const moves = await getTranslations('moves.page')
  const locale = await getLocale()
  const name = place?.[locale] ?? path
  return (
    <>
      <Breadcrumbs
        items={above.map((each) => ({ label: names[each]?.[locale] ?? each, href: placeHref(each, kept) }))}
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
      {unreadable ? <Notice tone="bad">{history('unreadable')}</Notice> : null}
      {day === null ? null : (
        <Notice tone="warning" title={t('page.past.on', { day: dayInWords(day) })}>
          <p>{t('page.past.onHint')}</p>
          <p>
            <TextLink href={placeHref(path, { person })}>{history('today')}</TextLink>
          </p>
        </Notice>
      )}
      {place ? (
        <PlacesTable
          caption={t(place.kind === 'PANCHAYAT' ? 'page.browse.villages' : 'page.browse.under', { place: name })}
          places={places}
          hrefOf={(each) => placeHref(each, kept)}
          postHref={person === undefined ? undefined : (each) => postingHref(person, each)}
        />
      ) : (
        <Empty title={t('page.browse.unknown')}>{t('page.browse.noneHint')}</Empty>
      )}
      <Pagination
        previous={after === undefined ? null : placeHref(path, kept)}
        next={next === undefined ? null : placeHref(path, kept, next)}
      />
      <AsOfForm path="/places" label={t('page.past.asOf')} day={kept.asOf ?? asOf} kept={{ at: path, person }} />
      {place && past ? <PlacePast place={place} past={past} hrefOf={(each) => placeHref(each, kept)} /> : null}
    </>
  )
}
