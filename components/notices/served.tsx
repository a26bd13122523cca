import { useLocale, useTranslations } from 'next-intl'
import type { Service } from '@/lib/domain/notice/service'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly on: PlainDate
  readonly how: Service
  /** Who wrote it down, where that is known. */
  readonly by: { readonly en: string; readonly hi: string } | null
}

/** When, how and by whose word a notice was served. */
export const Served = ({ on, how, by }: Props) => {
  const t = useTranslations('notices')
  const locale = useLocale()
  return t('page.servedBy', { day: dayInWords(on), how: t(`how.${how}`), who: by?.[locale] ?? t('page.somebody') })
}
