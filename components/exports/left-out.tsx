import { useLocale, useTranslations } from 'next-intl'
import type { LeftOut } from '@/lib/features/exports/view'

/** The words of what an office does not get of a fact, or of the answers to a question of the State's own. */
export const useLeftOut = () => {
  const t = useTranslations('exports')
  const locale = useLocale()
  return (left: readonly LeftOut[]): string =>
    left
      .map((one) =>
        one.of === 'FACT'
          ? t(`showing.${one.showing}`, { column: t(`column.${one.key}`) })
          : t('showing.NOT', { column: one.question[locale] }),
      )
      .join(' · ')
}

/** What a file does not hold for its reader. */
export const LeftOutOf = ({ left }: { left: readonly LeftOut[] }) => {
  const t = useTranslations('exports.page')
  const words = useLeftOut()
  return left.length === 0 ? null : <p>{t('leftOut', { columns: words(left) })}</p>
}
