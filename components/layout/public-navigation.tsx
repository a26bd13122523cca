import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

/** The visitor's pages. They work without JavaScript. */
export const PublicNavigation = () => {
  const t = useTranslations('site.navigation')
  return (
    <nav aria-label={t('label')} className="public-navigation">
      <ul className="wrap">
        <li>
          <TextLink href="/status">{t('status')}</TextLink>
        </li>
        <li>
          <TextLink href="/published">{t('published')}</TextLink>
        </li>
        <li>
          <TextLink href="/schemes">{t('schemes')}</TextLink>
        </li>
        <li>
          <TextLink href="/sign-in">{t('signIn')}</TextLink>
        </li>
      </ul>
    </nav>
  )
}
