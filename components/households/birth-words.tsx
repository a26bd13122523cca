import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { BIRTH_EVIDENCE, type BirthEvidence } from '@/lib/domain/household/household'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords } from '@/lib/platform/words'

/** A birth as far as it is known, out of the register or out of a version. */
interface Told {
  readonly date: PlainDate
  readonly precision: string
  readonly evidence?: string
}

interface Say {
  readonly about: (year: string) => string
  readonly by: (evidence: BirthEvidence, born: string) => string
}

/** How a birth reads, with how surely it is known and by what: `05-08-1968`, `about 1950`, `1950, by voter card` (F10). */
export const bornIn = ({ date, precision, evidence }: Told, say: Say): string => {
  const year = date.slice(0, 4)
  const born = precision === 'EXACT' ? dayInWords(date) : precision === 'ESTIMATE' ? say.about(year) : year
  const known = BIRTH_EVIDENCE.find((one) => one === evidence)
  return known ? say.by(known, born) : born
}

type Words = ReturnType<typeof useTranslations<'births'>>

const inWords =
  (t: Words) =>
  (birth: Told): string =>
    bornIn(birth, {
      about: (year) => t('words.about', { year }),
      by: (evidence, born) => t('words.by', { born, evidence: t(`by.${evidence}`) }),
    })

export const useBirthWords = () => inWords(useTranslations('births'))

/** The same for a part of a page that waits for what it shows. */
export const birthWords = async () => inWords(await getTranslations('births'))
