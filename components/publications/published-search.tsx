import { getLocale, getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'

interface Props {
  readonly area: string
  readonly name: string
  readonly districts: readonly { readonly path: string; readonly en: string; readonly hi: string }[]
}

/** Search by part of a panchayat's name and by district: a plain GET form. */
export const PublishedSearch = async ({ area, name, districts }: Props) => {
  const t = await getTranslations('publications.page')
  const locale = await getLocale()
  return (
    <form action="/published" method="get" role="search" className="form">
      <div className="field">
        <label htmlFor="name" className="field-label">
          {t('search')}
        </label>
        <div className="control">
          <input id="name" name="name" defaultValue={name} autoComplete="off" />
        </div>
      </div>
      <div className="field">
        <label htmlFor="area" className="field-label">
          {t('district')}
        </label>
        <div className="control">
          <select id="area" name="area" defaultValue={area}>
            <option value="">{t('all')}</option>
            {districts.map((district) => (
              <option key={district.path} value={district.path}>
                {district[locale]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <Button>{t('show')}</Button>
    </form>
  )
}
