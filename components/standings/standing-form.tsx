import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { STATED_BY } from '@/lib/domain/household/provenance'
import type { PlaceName } from '@/lib/domain/place/place'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { CONVERGING_SCHEMES } from '@/lib/domain/standing/catalogue'
import { STANDINGS } from '@/lib/domain/standing/standing'
import { recordStandingAction } from '@/lib/features/standings/actions'

interface Props {
  readonly id: string
  readonly today: PlainDate
  readonly people: readonly { readonly serial: number; readonly name: PlaceName }[]
}

/** Writes one line into the ledger. */
export const StandingForm = async ({ id, today, people }: Props) => {
  const t = await getTranslations('standings')
  const sources = await getTranslations('households.statedBy')
  const locale = await getLocale()
  return (
    <ActionForm action={recordStandingAction} hidden={{ householdId: id }} submitLabel={t('page.submit')}>
      <Select
        name="scheme"
        label={t('field.scheme')}
        required
        placeholder={t('error.scheme')}
        options={CONVERGING_SCHEMES.map((code) => ({ value: code, label: t(`scheme.${code}`) }))}
      />
      <Select
        name="serial"
        label={t('field.person')}
        placeholder={t('field.family')}
        options={people.map(({ serial, name }) => ({ value: String(serial), label: name[locale] }))}
      />
      <Choice
        name="standing"
        legend={t('field.standing')}
        kind="radio"
        required
        options={STANDINGS.map((standing) => ({ value: standing, label: t(`standing.${standing}`) }))}
      />
      <Select
        name="statedBy"
        label={t('field.statedBy')}
        required
        defaultValue="FAMILY"
        options={STATED_BY.map((source) => ({ value: source, label: sources(source) }))}
      />
      <Field name="document" label={t('field.document')} hint={t('field.documentHint')} />
      <DateField name="on" label={t('field.on')} required defaultValue={today} />
    </ActionForm>
  )
}
