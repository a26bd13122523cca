import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { RegisterState } from '@/lib/domain/pension/register'
import { dayInWords } from '@/lib/platform/words'

const WORDS = {
  FRESH: 'silentOld',
  OLD: 'silentOld',
  PARTIAL: 'silentPartial',
  PLACES: 'silentPlaces',
  MISSING: 'silentMissing',
} as const

interface Props {
  readonly silent: readonly RegisterState[]
  readonly mostDays: number
}

/** Names every register that cannot say who draws a pension, and what that means: a missing list is never a "no". */
export const SilentRegisters = ({ silent, mostDays }: Props) => {
  const t = useTranslations('pensions')
  if (silent.length === 0) return null
  return (
    <Notice tone="warning" title={t('page.silentTitle', { count: silent.length })}>
      <ul>
        {silent.map(({ kind, asOf, oldest, awaited, state }) => (
          <li key={kind}>
            {asOf === null
              ? t('page.silentMissing', { register: t(`kind.${kind}`) })
              : t(`page.${WORDS[state]}`, {
                  ...{
                    register: t(`kind.${kind}`),
                    day: dayInWords((state === 'OLD' ? oldest : state === 'PARTIAL' ? awaited : null) ?? asOf),
                    days: mostDays,
                  },
                })}
          </li>
        ))}
      </ul>
      <p>{t('page.silentThen')}</p>
    </Notice>
  )
}
