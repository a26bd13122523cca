import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'

/** "No such page – or not yours to see": absent and out of scope look alike on purpose. */
export const Absent = () => {
  const t = useTranslations('site.absent')
  return (
    <div className="flow">
      <h1>{t('title')}</h1>
      <p className="lead">{t('text')}</p>
      <p>
        <TextLink href="/">{t('home')}</TextLink>
      </p>
    </div>
  )
}
