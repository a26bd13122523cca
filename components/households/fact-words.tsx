import { useTranslations } from 'next-intl'
import { flagOf, TAKEN_ON } from '@/lib/domain/census/proposal'
import { HOUSEHOLD_FACTS, PAPER_NUMBERS, PERSON_FACTS } from '@/lib/domain/household/facts'

const FIELDS = [
  'village',
  'place',
  ...HOUSEHOLD_FACTS,
  'relation',
  ...PERSON_FACTS,
  ...PAPER_NUMBERS,
  'ownFacts',
  'splitFrom',
  'mergedInto',
  'member',
  'joined',
  'removed',
  'ended',
  'unnamed',
] as const

/** What a fact of the register is called; of a member with the number under which the member stands. */
export const useFactWords = () => {
  const t = useTranslations('households')
  const census = useTranslations('census')
  return (field: string, serial: number | null): string => {
    const flag = flagOf(field)
    if (flag) return `${flag} ${census(`flag.${flag}`)}`
    if (field === TAKEN_ON) return census('field.takenOn')
    const known = FIELDS.find((one) => one === field)
    const label = known === 'name' ? t('column.name') : known ? t(`field.${known}`) : field
    return serial === null ? label : t('page.ofMember', { field: label, serial: String(serial) })
  }
}
