import { getTranslations } from 'next-intl/server'
import { Tag, type Tone } from '@/components/ui/tag'
import type { Oddity, OddityCode } from '@/lib/domain/consolidation/oddities'

const TONES: Readonly<Record<OddityCode, Tone>> = {
  ALTERNATIVE_MECHANISM: 'bad',
  RELAXED_QUORUM: 'warning',
  UNRECOMMENDED_SELECTED: 'warning',
  RECOMMENDED_PASSED_OVER: 'warning',
  ORDER_CHANGED: 'info',
  SEATS_UNUSED: 'info',
}

/** What is unusual in a list, the gravest first; says so when nothing is. */
export const OddityList = async ({ oddities }: { oddities: readonly Oddity[] }) => {
  const t = await getTranslations('consolidations')
  if (oddities.length === 0) return <span>{t('page.asSuggested')}</span>
  return (
    <span className="flex flex-wrap gap-1">
      {oddities.map(({ code, count }) => (
        <Tag key={code} tone={TONES[code]}>
          {t(`oddity.${code}`, { count })}
        </Tag>
      ))}
    </span>
  )
}
