import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'

interface Props {
  /** Who marries as a child; nothing is said of nobody. */
  readonly minors: readonly { readonly en: string; readonly hi: string }[]
}

/** That somebody marries as a child before the law, and whom to tell; the event is recorded all the same. */
export const ChildMarriage = ({ minors }: Props) => {
  const t = useTranslations('lives.childMarriage')
  const locale = useLocale()
  return minors.length === 0 ? null : (
    <Notice tone="bad" title={t('title', { names: minors.map((minor) => minor[locale]).join(', ') })}>
      <p>{t('text')}</p>
    </Notice>
  )
}
