import { useLocale, useTranslations } from 'next-intl'
import type { CorrectionView } from '@/lib/features/census/view'
import { momentInWords } from '@/lib/platform/words'

/** Who asked for a correction, since when it counts, and the second officer who accepted it. */
export const CorrectionHands = ({ of: { who, verifier, at } }: { readonly of: CorrectionView }) => {
  const t = useTranslations('census.page')
  const locale = useLocale()
  return (
    <div className="small muted">
      {who ? t('by', { who: who[locale], when: momentInWords(at) }) : momentInWords(at)}
      {verifier ? ` · ${t('verifiedBy', { who: verifier[locale] })}` : null}
    </div>
  )
}
