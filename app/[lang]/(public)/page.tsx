import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'

const DOORS = ['status', 'published', 'schemes'] as const

export default async function FrontPage() {
  const t = await getTranslations('site')
  return (
    <>
      <h1>{t('front.title')}</h1>
      <p className="lead">{t('front.lead')}</p>
      <ul className="doors">
        {DOORS.map((door) => (
          <li key={door}>
            <h2>
              <TextLink href={`/${door}`}>{t(`front.${door}.title`)}</TextLink>
            </h2>
            <p>{t(`front.${door}.text`)}</p>
          </li>
        ))}
      </ul>
      <Notice tone="warning" title={t('front.free.title')}>
        <p>{t('front.free.text')}</p>
      </Notice>
      <p>
        {t('front.officers')} <TextLink href="/sign-in">{t('navigation.signIn')}</TextLink>
      </p>
    </>
  )
}
