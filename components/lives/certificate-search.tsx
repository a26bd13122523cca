import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

interface Props {
  readonly path: string
  readonly label: string
  readonly hint: string
  readonly certificate: string
  /** Why the number that was looked for leads nowhere; null when it does, or none was asked. */
  readonly missing: string | null
}

/** Looks the people up by the number of their certificate, before the form; a plain form, so it needs no script. */
export const CertificateSearch = ({ path, label, hint, certificate, missing }: Props) => {
  const t = useTranslations('lives')
  return (
    <form method="get" action={path} className="form" role="search">
      <div className="field">
        <label htmlFor="certificate-search" className="field-label">
          {label}
        </label>
        <p id="certificate-search-hint" className="field-hint">
          {hint}
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
      {missing === null ? null : <Notice tone="warning">{missing}</Notice>}
    </form>
  )
}
