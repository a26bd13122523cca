import { useTranslations } from 'next-intl'
import type { RegisterState } from '@/lib/domain/pension/register'
import { dayInWords } from '@/lib/platform/words'

/** What each needed register could say at a comparison. */
export const SaidRegisters = ({ states }: { states: readonly RegisterState[] }) => {
  const t = useTranslations('pensions')
  return (
    <ul>
      {states.map(({ kind, state, asOf, oldest }) => (
        <li key={kind}>
          {t('page.saidLine', {
            register: t(`kind.${kind}`),
            state,
            day: asOf === null ? '' : dayInWords(asOf),
          })}
          {oldest ? `; ${t('page.saidOldest', { day: dayInWords(oldest) })}` : null}
        </li>
      ))}
    </ul>
  )
}
