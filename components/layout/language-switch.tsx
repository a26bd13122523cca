import { useLocale, useTranslations } from 'next-intl'
import { LOCALES } from '@/lib/messages/locales'

const OWN_NAMES = { hi: 'हिन्दी', en: 'English' } as const

/** The other languages, each in its own script. A plain link: it works without JavaScript and leads back to this page. */
export const LanguageSwitch = ({ back }: { back?: string }) => {
  const current = useLocale()
  const t = useTranslations('site')
  const trail = back === undefined ? '' : `&back=${encodeURIComponent(back)}`
  return (
    <nav aria-label={t('language')} className="language-switch">
      {LOCALES.filter((lang) => lang !== current).map((lang) => (
        <a key={lang} href={`/api/language?lang=${lang}${trail}`} lang={lang} hrefLang={lang} rel="nofollow">
          {OWN_NAMES[lang]}
        </a>
      ))}
    </nav>
  )
}
