import { useLocale, useTranslations } from 'next-intl'

/** The name of an officer in the reader's language; of one whom the reader's area does not show, the words for that. */
export const useOfficerName = () => {
  const t = useTranslations('access')
  const locale = useLocale()
  return (name: Readonly<Record<'en' | 'hi', string>> | null | undefined): string => name?.[locale] ?? t('somebody')
}
