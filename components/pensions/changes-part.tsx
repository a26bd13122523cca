import { getTranslations } from 'next-intl/server'
import { ChecksTable } from '@/components/pensions/checks-table'
import { pageHref, Pagination } from '@/components/ui/pagination'
import type { PensionsView } from '@/lib/features/pensions/view/overview'

/** Whose result the last cross-check changed. */
export const ChangesPart = async ({ view, isFirst }: { view: PensionsView; isFirst: boolean }) => {
  const t = await getTranslations('pensions.page')
  return (
    <section aria-labelledby="changes" className="flow">
      <h2 id="changes">{t('changes')}</h2>
      <ChecksTable shows="change" caption={t('changes')} checks={view.changes} empty={<p>{t('noChanges')}</p>} />
      <Pagination
        previous={isFirst ? null : '/pensions'}
        next={view.changesNext && pageHref('/pensions', { changes: view.changesNext })}
      />
    </section>
  )
}
