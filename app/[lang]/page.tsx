import { getTranslations } from 'next-intl/server'

export default async function FrontPage() {
  const t = await getTranslations('site')
  return <h1>{t('tagline')}</h1>
}
