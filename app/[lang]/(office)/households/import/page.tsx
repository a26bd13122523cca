import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ImportFileForm, ReadFileForm } from '@/components/households/import-forms'
import { ImportTally, ReturnedRows } from '@/components/households/import-report'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeading } from '@/components/ui/page-heading'
import { showImport } from '@/lib/features/households/queries/import'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('households.import'))('title'),
})

type Query = { searchParams: Promise<{ file?: string; done?: string }> }

export default async function ImportPage({ searchParams }: Query) {
  const { file: fileId, done } = await searchParams
  const { mayImport, file } = await showImport(fileId, await getLocale())
  const t = await getTranslations()
  const isDone = file !== null && file.importedAt !== null
  return (
    <>
      <Breadcrumbs items={[{ label: t('households.page.title'), href: '/households' }]} />
      {isDone && done === 'imported' ? (
        <Notice tone="good" live>
          {t('households.done.imported')}
        </Notice>
      ) : null}
      <PageHeading title={t('households.import.title')}>{t('households.import.lead')}</PageHeading>
      {file ? (
        <>
          <ImportTally
            tally={file.tally}
            done={isDone}
            caption={t(isDone ? 'households.import.result' : 'households.import.dryRun', { file: file.name })}
          />
          {file.returned.length > 0 ? (
            <>
              <ReturnedRows problems={file.returned} />
              {file.more ? <p>{t('households.import.returnedMore', { count: file.returned.length })}</p> : null}
              <p>
                {/* A plain link: the browser must save the file, not navigate to it. */}
                <a href={`/households/import/returned?file=${file.id}`} download>
                  {t('households.import.download')}
                </a>
              </p>
            </>
          ) : null}
          {isDone ? null : file.tally.CREATE.households > 0 ? (
            <ImportFileForm id={file.id} />
          ) : (
            <Notice>{t('households.import.nothingToDo')}</Notice>
          )}
          <p className="actions">
            <Button href="/households/import" variant="secondary">
              {t('households.import.another')}
            </Button>
            <Button href="/households" variant="link">
              {t('households.import.open')}
            </Button>
          </p>
        </>
      ) : mayImport ? (
        <ReadFileForm />
      ) : (
        <Notice tone="warning">{t('households.import.notHere')}</Notice>
      )}
    </>
  )
}
