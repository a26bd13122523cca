import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { assignOfficerAction, proposeOfficerAction } from '@/lib/features/assignments/actions'
import type { AssignmentRow, OfficerChoice } from '@/lib/features/assignments/view'

interface Props {
  readonly driveId: string
  readonly row: AssignmentRow
  readonly officers: readonly OfficerChoice[]
}

const OfficerField = async ({ officers }: Pick<Props, 'officers'>) => {
  const t = await getTranslations('assignments.field')
  const locale = await getLocale()
  return (
    <Select
      name="officerId"
      label={t('officer')}
      placeholder={t('officerChoose')}
      required
      options={officers.map(({ accountId, name, title }) => ({
        value: accountId,
        label: title ? `${name[locale]}, ${title[locale]}` : name[locale],
      }))}
    />
  )
}

/** The Collector's order for one panchayat; where somebody is in place the reason of the change is asked for (R44). */
export const AssignForm = async ({ driveId, row, officers }: Props) => {
  const t = await getTranslations('assignments')
  if (officers.length === 0) return <Notice tone="warning">{t('page.noOfficers')}</Notice>
  return (
    <ActionForm
      action={assignOfficerAction}
      hidden={{ driveId, panchayat: row.place }}
      submitLabel={row.officer ? t('page.replace') : t('page.assign')}
    >
      <OfficerField officers={officers} />
      <Field name="designation" label={t('field.designation')} required maxLength={120} />
      <Field name="orderNumber" label={t('field.orderNumber')} required maxLength={80} />
      <DateField name="orderDate" label={t('field.orderDate')} required />
      <DateField name="from" label={t('field.from')} required />
      {row.officer ? (
        <Field
          name="reason"
          label={t('field.reason')}
          hint={t('field.reasonHint')}
          required
          width="full"
          maxLength={300}
        />
      ) : null}
    </ActionForm>
  )
}

/** The block's proposal; the Collector decides. */
export const ProposeForm = async ({ driveId, row, officers }: Props) => {
  const t = await getTranslations('assignments')
  if (officers.length === 0) return <Notice tone="warning">{t('page.noOfficers')}</Notice>
  return (
    <ActionForm
      action={proposeOfficerAction}
      hidden={{ driveId, panchayat: row.place }}
      submitLabel={t('page.proposeButton')}
    >
      <OfficerField officers={officers} />
    </ActionForm>
  )
}
