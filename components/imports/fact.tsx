import { useTranslations } from 'next-intl'
import { useFactValue } from '@/components/households/fact-value'
import { useFactWords } from '@/components/households/fact-words'
import { CENSUS_FLAGS } from '@/lib/domain/census/flags'
import { partsOf } from '@/lib/domain/household/facts'
import { UNNAMED } from '@/lib/domain/import/newer'
import type { Canonical } from '@/lib/domain/shared/canonical'
import type { Names } from '@/lib/features/households/view/row'

const FLAG = /^census\.(.+)$/

/** Facts as two sources tell them, in the reader's words: what the fact is called, and what a source says of it. */
export const useDifferenceWords = (places: Readonly<Record<string, Names>> = {}) => {
  const t = useTranslations('census.flag')
  const words = useFactWords()
  const value = useFactValue(places)
  const called = (path: string): string => {
    const flag = CENSUS_FLAGS.find((one) => one === FLAG.exec(path)?.[1])
    if (flag !== undefined) return `${flag} ${t(flag)}`
    const { field, serial } = partsOf(path)
    return words(field, serial)
  }
  const said = (path: string, fact: Canonical): string | null => {
    const { field, serial } = partsOf(path)
    // Somebody whom only one side knows is told as a whole person.
    return value((field === 'joined' || field === UNNAMED) && serial !== null ? 'member' : field, fact)
  }
  return { called, said }
}
