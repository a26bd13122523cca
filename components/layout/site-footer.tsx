import { useTranslations } from 'next-intl'

/** That nothing costs anything, whom to ask, whose data it is, and which build this is. */
export const SiteFooter = ({ build }: { build?: string | undefined }) => {
  const t = useTranslations('site.footer')
  return (
    <footer className="site-footer" aria-label={t('label')}>
      <div className="wrap">
        <p>{t('free')}</p>
        <p>{t('help')}</p>
        <p className="small">{t('attribution')}</p>
        {build ? <p className="small">{t('build', { reference: build })}</p> : null}
      </div>
    </footer>
  )
}
