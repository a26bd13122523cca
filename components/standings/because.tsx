import { useTranslations } from 'next-intl'
import type { Trigger } from '@/lib/domain/standing/suggest'

/** What in the family points to a scheme. */
export const Because = ({ triggers }: { triggers: readonly Trigger[] }) => {
  const t = useTranslations('standings')
  const flagWords = useTranslations('visits.short')
  const words = (trigger: Trigger): string => {
    if (trigger.kind === 'FLAG')
      return t('trigger.FLAG', { flags: trigger.flags.map((flag) => flagWords(flag)).join(', ') })
    if (trigger.kind === 'AGED') return t('trigger.AGED', { from: trigger.from })
    if (trigger.kind === 'CHILD') return t('trigger.CHILD', { below: trigger.below })
    if (trigger.kind === 'WIDOW') return t('trigger.WIDOW', { from: trigger.from, to: trigger.to })
    if (trigger.kind === 'DISABLED') return t('trigger.DISABLED', { percent: trigger.percent })
    return t(`trigger.${trigger.kind}`)
  }
  if (triggers.every(({ kind }) => kind === 'EVERYBODY')) return <>{t('page.askAnybody')}</>
  return <>{t('page.suggested', { what: triggers.map(words).join('; ') })}</>
}
