import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHeading } from '@/components/ui/page-heading'
import { PrintButton } from '@/components/ui/print-button'
import { type Locale, LOCALES } from '@/lib/messages/locales'

interface Props {
  /** The page that the paper belongs to. */
  readonly back: { readonly href: string; readonly label: string }
  readonly title: string
  /** The sheet in one language. */
  readonly sheet: (locale: Locale) => ReactNode
}

/** A printed paper for a family: in both languages, the reader's first, for the family may read the other. */
export const Paper = async ({ back, title, sheet }: Props) => {
  const t = await getTranslations('cancellations.page')
  const chosen = await getLocale()
  return (
    <>
      <div className="no-print flow">
        <Breadcrumbs items={[back]} />
        <PageHeading title={title} actions={<PrintButton>{t('print')}</PrintButton>} />
      </div>
      {LOCALES.toSorted((a, b) => Number(b === chosen) - Number(a === chosen)).map(sheet)}
    </>
  )
}
