import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

interface Props {
  readonly path: string
  readonly certificate: string
  /** A number of the portal's own was looked for and leads nowhere. */
  readonly unknown: boolean
}

/** Looks the people up by the number of their certificate, before the form; a plain form, so it needs no script. */
export const CertificateSearch = ({ path, certificate, unknown }: Props) => {
  const t = useTranslations('lives')
  return (
    <form method="get" action={path} className="form" role="search">
      <div className="field">
        <label htmlFor="certificate-search" className="field-label">
          {t('page.lookUp')}
        </label>
        <p id="certificate-search-hint" className="field-hint">
          {t('page.lookUpHint')}
        </p>
        <div className="control control-medium">
          <input
            id="certificate-search"
            name="certificate"
            type="text"
            autoComplete="off"
            maxLength={40}
            defaultValue={certificate}
            aria-describedby="certificate-search-hint"
          />
        </div>
      </div>
      <Button variant="secondary">{t('page.find')}</Button>
      {unknown ? <Notice tone="warning">{t('page.unknown', { number: certificate })}</Notice> : null}
    </form>
  )
}
