import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ContentChoice } from '@/components/imports/content-choice'
import { FileForm } from '@/components/imports/file-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { newImport } from '@/lib/features/imports/queries/list'
import { wrongsIn } from '@/lib/features/imports/view/wrong'
import { askedOnce } from '@/lib/platform/local-path'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('imports.page'))('newTitle'),
})

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function NewImportPage({ searchParams }: Query) {
  const { what, ...typed } = await askedOnce(searchParams)
  const { contents, place, above } = await newImport()
  const t = await getTranslations()
  type Key = Parameters<typeof t>[0]
  const locale = await getLocale()
  const content = contents.find((one) => one === what)
  const wrongs = wrongsIn((await searchParams)['wrong']).filter(({ key }) => t.has(key as Key))
  const errors = Object.fromEntries(wrongs.map(({ field, key, params }) => [field, t(key as Key, params)]))
  const sender = content === 'CORRECTIONS' ? place[locale] : undefined
  return (
    <>
      <Breadcrumbs items={[{ label: t('imports.page.title'), href: '/imports' }]} />
      {content === undefined ? (
        <>
          <PageHeading title={t('imports.page.newTitle')}>{t('imports.page.newLead')}</PageHeading>
          {errors['what'] === undefined ? null : <Notice tone="bad">{errors['what']}</Notice>}
          <ContentChoice contents={contents} />
        </>
      ) : (
        <>
          <PageHeading caption={t('imports.page.newTitle')} title={t(`imports.contents.${content}`)}>
            {t(`imports.contentsHint.${content}`)}
          </PageHeading>
          <FileForm content={content} sender={sender} above={above} typed={typed} errors={errors} />
        </>
      )}
    </>
  )
}
