import { getTranslations } from 'next-intl/server'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Locale } from '@/lib/messages/locales'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly served: { readonly on: PlainDate; readonly until: PlainDate } | null
  readonly days: number
  readonly today: PlainDate
  readonly locale: Locale
}

/** On a notice: until when it may be answered, counted from the day on which it is handed over. */
export const DaysToAnswer = async ({ served, days, today, locale }: Props) => {
  const t = await getTranslations({ locale, namespace: 'notices.paper' })
  return (
    <p className="font-semibold">
      {served
        ? t('until', { on: dayInWords(served.on), day: dayInWords(served.until) })
        : t('untilToday', { on: dayInWords(today), day: dayInWords(addDays(today, days)), days })}
    </p>
  )
}
