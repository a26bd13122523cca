import { getLocale, getTranslations } from 'next-intl/server'
import { SummaryList } from '@/components/ui/summary-list'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { ContactRow } from '@/lib/features/schemes/view'

/** One card a panchayat: secretary, Pradhan, block officer, and the verifying officer assigned now. */
export const ContactCards = async ({ rows }: { rows: readonly ContactRow[] }) => {
  const t = await getTranslations('schemes.contacts')
  const roles = await getTranslations('access.role')
  const locale = await getLocale()
  return (
    <>
      {rows.map(({ place, panchayat, block, bearers, officers }) => (
        <section key={place} aria-labelledby={place} className="flow">
          <h2 id={place}>
            {panchayat[locale]} · {block[locale]}
          </h2>
          <SummaryList
            rows={[
              ...bearers.map((bearer) => ({ label: roles(bearer.role as 'PRADHAN'), value: bearer[locale] })),
              ...officers.map((officer) => ({
                label: t('officer'),
                value: `${officer[locale]}, ${readIn(officer.designation, locale)}`,
              })),
            ]}
          />
        </section>
      ))}
    </>
  )
}
