import type { useTranslations } from 'next-intl'
import { CENSUS_FLAGS } from '@/lib/domain/census/flags'

type Translate = ReturnType<typeof useTranslations<never>>
type Key = Parameters<Translate>[0]

/** What each fact of a file is called: the noun's own words, the survey's flags with their sentence, else its code. */
export const columnWords =
  (t: Translate) =>
  (name: string): string => {
    const flag = CENSUS_FLAGS.find((one) => one === name)
    if (flag !== undefined) return `${flag} ${t(`census.flag.${flag}`)}`
    const key = `files.column.${name}` as Key
    return t.has(key) ? t(key) : name
  }
