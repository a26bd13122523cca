import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AsWritten } from '@/components/imports/as-written'
import { MendForm } from '@/components/imports/mend-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { TextLink } from '@/components/ui/text-link'
import { AADHAAR_COLUMN } from '@/lib/domain/import/sealed'
import { showMend } from '@/lib/features/imports/queries/mend'
import type { MendCell } from '@/lib/features/imports/view/mend'
import { absent } from '@/lib/platform/absent'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('mends.page'))('title'),
})

interface Props {
  readonly params: Promise<{ id: string; record: string }>
}

export default async function MendPage({ params }: Props) {
  const { id, record } = await params
  const view = await showMend(id, record, await getLocale())
  if (!view) absent()
  const t = await getTranslations('mends.page')
  const imports = await getTranslations('imports')
  const { form, entered } = view
  const has = (which: (cell: MendCell) => boolean): boolean =>
    form?.lines.some(({ cells }) => cells.some(which)) ?? false
  return (
    <>
      <Breadcrumbs
        items={[
          { label: imports('page.title'), href: '/imports' },
          { label: <AsWritten>{view.fileName}</AsWritten>, href: `/imports/${id}` },
        ]}
      />
      <PageHeading
        title={t('title')}
        caption={imports('page.one', { content: imports(`contents.${view.content}`), sender: view.sender })}
      />
      {form === null ? (
        <Notice tone="warning" title={t(view.returned ? 'notByCells' : 'gone')}>
          <p>{t(view.returned ? 'notByCellsText' : 'goneText')}</p>
          <p>
            <TextLink href={`/imports/${id}#returned`}>
              <AsWritten>{view.fileName}</AsWritten>
            </TextLink>
          </p>
        </Notice>
      ) : (
        <>
          <p>{t(entered ? 'entering' : 'counting')}</p>
          {has(({ way }) => way === 'ANEW') ? <p>{t('typedAnew')}</p> : null}
          {has(({ way, column }) => way === 'SHOWN' && column === AADHAAR_COLUMN) ? (
            <p className="muted">{t(entered ? 'noNumbers' : 'numbersStay')}</p>
          ) : null}
          {has(({ way, column }) => way === 'SHOWN' && column === 'version') ? (
            <p className="muted">{t('versionStays')}</p>
          ) : null}
          <MendForm id={id} record={view.record} seen={view.seen} form={form} entered={entered} />
        </>
      )}
    </>
  )
}
