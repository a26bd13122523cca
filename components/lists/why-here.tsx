import { getTranslations } from 'next-intl/server'
import type { Why } from '@/lib/features/lists/view'
import { paise } from '@/lib/domain/shared/quantity'
import { momentInWords, rupeesInWords } from '@/lib/platform/words'

/** One sentence: why a family stands behind the one above it in the aid's order (R20). */
export const WhyHere = async ({ why }: { why: Why | null }) => {
  const t = await getTranslations('lists.why')
  if (!why) return <>{t('first')}</>
  const { key, above, mine, theirs } = why
  switch (key) {
    case 'groups':
    case 'deprivation':
    case 'dependants':
      return <>{t(key, { above, mine: mine[key], theirs: theirs[key] })}</>
    case 'income':
      return (
        <>
          {t('income', { above, mine: rupeesInWords(paise(mine.income)), theirs: rupeesInWords(paise(theirs.income)) })}
        </>
      )
    case 'appliedAt':
      return (
        <>
          {t('appliedAt', {
            above,
            mine: momentInWords(new Date(mine.appliedAt)),
            theirs: momentInWords(new Date(theirs.appliedAt)),
          })}
        </>
      )
    default:
      return <>{t(key, { above })}</>
  }
}
