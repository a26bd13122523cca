import { useLocale, useTranslations } from 'next-intl'
import type { VisitEntry } from '@/lib/features/visits/view'
import { dayInWords } from '@/lib/platform/words'

/** The visits so far, the newest first. */
export const PastVisits = ({ visits }: { visits: readonly VisitEntry[] }) => {
  const t = useTranslations('visits')
  const locale = useLocale()
  return (
    <section>
      <h2>{t('page.history')}</h2>
      {visits.length === 0 ? <p>{t('page.noVisits')}</p> : null}
      <ul>
        {visits.map(({ id, on, outcome, note, who }) => (
          <li key={id}>
            <strong>{dayInWords(on)}</strong>: {t(`outcome.${outcome}`)}
            {who ? `, ${t('page.by', { name: who[locale] })}` : ''}
            {note ? `. ${note}` : ''}
          </li>
        ))}
      </ul>
    </section>
  )
}
