import { useTranslations } from 'next-intl'
import type { ReasonCode } from '@/lib/domain/change/reasons'

/** Why a fact was put right: the word that is counted before the officer's own; these alone where there is no such word. */
export const useReasonWords = () => {
  const t = useTranslations('changes.reasonCode')
  return (reason: string, code: ReasonCode | null): string => (code === null ? reason : `${t(code)}: ${reason}`)
}
