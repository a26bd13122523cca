import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { type Decision, selectsNobody } from '@/lib/domain/selection/order'

/** Says so where the Gram Sabha selected no family of a list; nothing for any other list. */
export const NobodySelected = ({ rows }: { rows: readonly { readonly decision: Decision | null }[] }) => {
  const t = useTranslations('lists.page')
  return selectsNobody(rows) ? (
    <Notice tone="warning" title={t('nobodySelected')}>
      {t('nobodySelectedText')}
    </Notice>
  ) : null
}
