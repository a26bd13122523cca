import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActForm } from '@/components/consolidations/act-form'
import { BlockTable } from '@/components/consolidations/block-table'
import { DistrictTable } from '@/components/consolidations/district-table'
import { OwnPanchayat } from '@/components/consolidations/own-panchayat'
import { PanchayatTable } from '@/components/consolidations/panchayat-table'
import { Papers } from '@/components/consolidations/papers'
import { DriveChoice } from '@/components/drives/drive-choice'
import { Bar } from '@/components/ui/bar'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DoneNotice } from '@/components/ui/done-notice'
import { Empty } from '@/components/ui/empty'
import { PageHeading } from '@/components/ui/page-heading'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { showDesk } from '@/lib/features/consolidations/queries/desk'
import { absent } from '@/lib/platform/absent'
import { countInWords } from '@/lib/platform/words'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('consolidations.page'))('title'),
})

const LEADS = {
  PANCHAYAT: 'leadPanchayat',
  BLOCK: 'leadBlock',
  DISTRICT: 'leadDistrict',
  STATE: 'leadState',
} as const

type Query = { searchParams: Promise<{ drive?: string; place?: string; done?: string }> }

export default async function ConsolidationsPage({ searchParams }: Query) {
  const { done, ...asked } = await searchParams
  const desk = await showDesk(asked)
  if (!desk) absent()
  const t = await getTranslations('consolidations')
  const locale = await getLocale()
  const { drive, drives, place, above, kind, act, panchayats, seats, selected } = desk
  if (!drive) return <Empty title={t('page.noDrive')} />
  const name = place.name[locale]
  const up = above && { label: above.name[locale], href: `/consolidations?drive=${drive.id}&place=${above.path}` }
  const caption = kind === 'DISTRICT' ? t('page.awaitingOf', { place: name }) : t('page.panchayatsOf', { place: name })
  return (
    <>
      {up ? <Breadcrumbs items={[up]} /> : null}
      <DoneNotice done={done} words={{ returned: t('done.returned'), declared: t('done.declared') }} />
      <PageHeading caption={readIn(drive.label, locale)} title={`${t('page.title')}: ${name}`}>
        {t(`page.${LEADS[kind]}`)}
      </PageHeading>
      <DriveChoice page="/consolidations" drives={drives} chosen={drive.id} kept={{ place: place.path }} />
      {kind === 'PANCHAYAT' ? (
        <OwnPanchayat desk={desk} />
      ) : (
        <Bar
          label={kind === 'STATE' ? t('page.approvedOf') : t('page.seatsOf')}
          value={selected}
          max={seats}
          numbers={t('page.ofSeats', { selected: countInWords(selected), seats: countInWords(seats) })}
        />
      )}
      {kind === 'STATE' ? <DistrictTable desk={desk} /> : null}
      {kind === 'DISTRICT' ? <BlockTable desk={desk} /> : null}
      {kind !== 'PANCHAYAT' && panchayats.length > 0 ? <PanchayatTable caption={caption} rows={panchayats} /> : null}
      {act ? <ActForm desk={desk} act={act} /> : null}
      {!act && (kind === 'BLOCK' || kind === 'DISTRICT') ? <p>{t('page.nothingWaits')}</p> : null}
      <Papers papers={desk.papers} />
    </>
  )
}
