import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { TAKES_IN } from '@/lib/domain/move/move'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { moveVillageAction } from '@/lib/features/moves/actions'

interface Codes {
  readonly village: string
  readonly from: string
  readonly to: string
  readonly toKind: 'PANCHAYAT' | 'URBAN_BODY'
}

/** Which village, from where, to where: a plain question that leads back to this page with the counts. */
export const PreviewForm = ({ codes }: { codes: Partial<Codes> }) => {
  const t = useTranslations('moves')
  return (
    <form method="get" className="form">
      <Field
        name="village"
        label={t('field.village')}
        inputMode="numeric"
        required
        defaultValue={codes.village ?? ''}
      />
      <Field name="from" label={t('field.from')} inputMode="numeric" required defaultValue={codes.from ?? ''} />
      <Choice
        name="toKind"
        legend={t('field.toKind')}
        kind="radio"
        required
        defaultValue={codes.toKind ?? 'PANCHAYAT'}
        options={TAKES_IN.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Field name="to" label={t('field.to')} inputMode="numeric" required defaultValue={codes.to ?? ''} />
      <p className="actions">
        <Button type="submit" variant="secondary">
          {t('page.preview')}
        </Button>
      </p>
    </form>
  )
}

/** The move itself, under its order. */
export const MoveForm = ({ codes, today }: { codes: Codes; today: PlainDate }) => {
  const t = useTranslations('moves')
  return (
    <ActionForm action={moveVillageAction} hidden={{ ...codes }} submitLabel={t('page.act')} variant="warning">
      <DateField name="on" label={t('field.on')} required defaultValue={today} />
      <Field name="orderNo" label={t('field.orderNo')} required />
    </ActionForm>
  )
}
