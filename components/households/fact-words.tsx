import { useTranslations } from 'next-intl'

const FIELDS = [
  'village',
  'place',
  'houseNo',
  'addressLine',
  'pincode',
  'mobile',
  'category',
  'minority',
  'bpl',
  'rationCardNo',
  'mainIncome',
  'dwelling',
  'land',
  'guardian',
  'relation',
  'gender',
  'birth',
  'maritalStatus',
  'disabilityPercent',
  'literate',
  'occupation',
  'monthlyIncome',
  'epic',
  'aadhaar',
  'ownFacts',
  'splitFrom',
  'mergedInto',
  'member',
  'joined',
  'removed',
  'ended',
] as const

/** What a fact of the register is called; of a member with the number under which the member stands. */
export const useFactWords = () => {
  const t = useTranslations('households')
  return (field: string, serial: number | null): string => {
    const known = FIELDS.find((one) => one === field)
    const label = field === 'name' ? t('column.name') : known ? t(`field.${known}`) : field
    return serial === null ? label : t('page.ofMember', { field: label, serial: String(serial) })
  }
}
