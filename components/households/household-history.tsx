import { useLocale, useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import type { HistoryEntry } from '@/lib/features/households/view/household'
import { momentInWords } from '@/lib/platform/words'

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
  'name',
  'guardian',
  'relation',
  'gender',
  'birth',
  'maritalStatus',
  'disabilityPercent',
  'literate',
  'occupation',
  'monthlyIncome',
  'joined',
  'removed',
  'ended',
] as const

/** Every version of the register's entry: who, when, why, and which facts it changed. */
export const HouseholdHistory = ({ history }: { history: readonly HistoryEntry[] }) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const called = (field: string, serial: number | null) => {
    const known = FIELDS.find((one) => one === field)
    const label = known === 'name' ? t('column.name') : known ? t(`field.${known}`) : field
    return serial === null ? label : t('page.ofMember', { field: label, serial: String(serial) })
  }
  return (
    <Timeline
      items={history.map(({ version, at, who, reason, changes }) => ({
        key: String(version),
        title: version === 1 ? t('page.firstVersion') : t('page.version', { version: String(version) }),
        when: momentInWords(at),
        who: who?.[locale] ?? t('page.somebody'),
        children: (
          <>
            {reason === null ? null : <p>{reason}</p>}
            {changes.length === 0 ? null : (
              <p className="small">
                {t('page.changed', { fields: changes.map(({ field, serial }) => called(field, serial)).join(', ') })}
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}
