import { getTranslations } from 'next-intl/server'
import { OrderFields } from '@/components/allocations/order-fields'
import { ActionForm } from '@/components/form/action-form'
import { Field } from '@/components/ui/field'
import { issueToStateAction } from '@/lib/features/allocations/actions'
import type { SeatsView } from '@/lib/features/allocations/view'

/** The department enters the number the Centre gave the State (R40). */
export const IssueForm = async ({ driveId, own }: { driveId: string; own: SeatsView | null }) => {
  const t = await getTranslations('allocations')
  return (
    <ActionForm
      action={issueToStateAction}
      boxes="REPEAT"
      hidden={{ driveId, seen: String(own?.version ?? 0) }}
      submitLabel={own ? t('page.revise') : t('page.issue')}
    >
      <Field
        name="seats"
        label={t('field.seats')}
        inputMode="numeric"
        width="short"
        required
        {...(own ? { defaultValue: own.seats } : {})}
      />
      <OrderFields />
    </ActionForm>
  )
}
