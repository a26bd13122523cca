import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/components/cards/card-members'
import type { EditionRow } from '@/lib/features/cards/view'
import { dayInWords, indianDay } from '@/lib/platform/words'

/** What the card said before it was written anew, by whom and why; nothing when it was written once. */
export const PastEditions = ({ past }: { past: readonly EditionRow[] }) => {
  const t = useTranslations('cards.page')
  const locale = useLocale()
  if (past.length === 0) return null
  return (
    <section className="no-print flow">
      <h2>{t('editions')}</h2>
      <ul>
        {past.map(({ edition, head, members, endedAt, who, reason }) => (
          <li key={edition}>
            {t('editionEnded', { edition, day: dayInWords(indianDay(endedAt)), who: who?.[locale] ?? '', reason })}
            <br />
            {t('editionWas', {
              head: head ? nameOf(head)[locale] : '',
              members: members.map((member) => nameOf(member)[locale]).join(', '),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
