import { useTranslations } from 'next-intl'
import { CardSeenField } from '@/components/households/card-seen-field'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { ROOFS, WALLS } from '@/lib/domain/household/dwelling'
import { INCOME_SOURCES } from '@/lib/domain/household/household'
import type { Typed } from '@/lib/features/households/view/typed-family'

const LAND = ['landUnirrigated', 'landIrrigatedTwoCrop', 'landOtherIrrigated'] as const

/** What is asked about address, house, land and livelihood: behind a fold, for it may all stay open. */
export const FamilyMeans = ({ typed }: { typed: Typed }) => {
  const t = useTranslations('households')
  const forms = useTranslations('forms')
  const of = (name: string) => ({ name, defaultValue: typed[name] ?? '', autoComplete: 'off' })
  const choice = (name: string) => ({ name, defaultValue: typed[name] ?? '', placeholder: t('field.open') })
  return (
    <div className="fields">
      <p>{t('page.livingHint')}</p>
      <div className="grid gap-4 md:grid-cols-3">
        <Field {...of('addressLine')} label={t('field.addressLine')} maxLength={200} />
        <Field {...of('pincode')} label={t('field.pincode')} inputMode="numeric" width="short" maxLength={7} />
        <Field {...of('rationCardNo')} label={t('field.rationCardNo')} width="short" maxLength={20} />
      </div>
      <CardSeenField
        asked={forms('error.cardOrAadhaar')}
        legend={forms('cardSeen.legend')}
        label={forms('cardSeen.yes')}
      />
      <Choice
        name="minority"
        kind="radio"
        inline
        legend={t('field.minority')}
        defaultValue={typed['minority'] ?? ''}
        options={[
          { value: 'yes', label: t('answer.yes') },
          { value: 'no', label: t('answer.no') },
          { value: '', label: t('field.open') },
        ]}
      />
      <div className="grid gap-4 md:grid-cols-3">
        <Field {...of('rooms')} label={t('field.rooms')} inputMode="numeric" width="short" maxLength={2} />
        <Select
          {...choice('wall')}
          label={t('field.wall')}
          options={WALLS.map((wall) => ({ value: wall, label: t(`wall.${wall}`) }))}
        />
        <Select
          {...choice('roof')}
          label={t('field.roof')}
          options={ROOFS.map((roof) => ({ value: roof, label: t(`roof.${roof}`) }))}
        />
        {LAND.map((name) => (
          <Field
            key={name}
            {...of(name)}
            label={t(`field.${name}`)}
            hint={t('field.landHint')}
            inputMode="decimal"
            width="short"
            suffix={t('field.acre')}
          />
        ))}
        <Select
          {...choice('mainIncome')}
          label={t('field.mainIncome')}
          options={INCOME_SOURCES.map((source) => ({ value: source, label: t(`incomeSource.${source}`) }))}
        />
      </div>
    </div>
  )
}
