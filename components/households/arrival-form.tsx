import { getTranslations } from 'next-intl/server'
import { DiffersField } from '@/components/duplicates/differs-field'
import { ActionForm } from '@/components/form/action-form'
import { FamilyFields, type FamilyFormProps } from '@/components/households/family-fields'
import { MemberRows } from '@/components/households/member-rows'
import { CertificateFields } from '@/components/lives/certificate-fields'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { arriveHouseholdAction } from '@/lib/features/households/actions'
import type { OnCertificate } from '@/lib/features/lives/view/people'

interface Props extends FamilyFormProps {
  readonly certificate: string
  /** The persons of a certificate of the portal's own; null for a paper one, whose family is typed. */
  readonly listed: readonly OnCertificate[] | null
  readonly relationsHold: boolean
  readonly rows: number
  readonly accountId: string
}

/** A whole family that comes from elsewhere: the certificate, the day, who of it came or who stands on the paper, the family. */
export const ArrivalForm = async ({ certificate, listed, relationsHold, rows, accountId, ...family }: Props) => {
  const t = await getTranslations('lives')
  const words = await getTranslations('duplicates.field')
  return (
    <ActionForm
      key={certificate}
      action={arriveHouseholdAction}
      hidden={{ certificate }}
      draft={{ form: `households.arrival.${certificate}`, account: accountId }}
      submitLabel={t('arrival.save')}
    >
      {listed ? null : (
        <Field
          name="issuedBy"
          label={t('arrival.issuedBy')}
          hint={t('arrival.issuedByHint')}
          required
          autoComplete="off"
          maxLength={120}
        />
      )}
      <DateField name="on" label={t('arrival.on')} required />
      {listed ? (
        <CertificateFields
          listed={listed}
          legend={t('arrival.taken')}
          hint={relationsHold ? t('arrival.takenHold') : t('arrival.takenAnew')}
          out={t('arrival.notComing')}
          whole
          offered={relationsHold}
        />
      ) : null}
      <FamilyFields {...family} />
      {listed ? null : <MemberRows {...family} rows={rows} />}
      <DateField name="temporaryUntil" label={t('field.temporaryUntil')} hint={t('field.temporaryHint')} />
      <Field name="reason" label={t('field.reason')} width="full" autoComplete="off" maxLength={300} />
      <DiffersField label={words('differs')} hint={words('differsHint')} />
    </ActionForm>
  )
}
