import { getLocale, getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { PairView } from '@/lib/features/duplicates/view/pair'
import { momentInWords } from '@/lib/platform/words'

/** What whoever entered these entries said of them, beside the officer's decision on it (F16, F18). */
export const SaidNotice = async ({ said }: { said: PairView['said'] }) => {
  const t = await getTranslations('duplicates.page')
  const locale = await getLocale()
  if (said.length === 0) return null
  return (
    <Notice title={t('said')}>
      {said.map(({ number, by, at, reason }) => (
        <p key={`${number} ${at}`}>
          {t('saidBy', { number, by: by?.[locale] ?? t('entered'), at: momentInWords(new Date(at)), reason })}
        </p>
      ))}
    </Notice>
  )
}
