import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { Ending } from '@/lib/domain/cancellation/kinds'
import { orderCancellingAction } from '@/lib/features/cancellations/actions'
import type { CaseView } from '@/lib/features/cancellations/view'

/** The reasoned order: only what the law allows today can be chosen. */
export const OrderForm = async ({
  shown: { id, version },
  endings,
}: {
  shown: CaseView
  endings: readonly Ending[]
}) => {
  const t = await getTranslations('cancellations')
  return (
    <section aria-labelledby="order" className="flow">
      <h2 id="order">{t('page.orderTitle')}</h2>
      <ActionForm
        action={orderCancellingAction}
        hidden={{ id }}
        version={version}
        variant="warning"
        submitLabel={t('button.order')}
      >
        <Choice
          name="decision"
          kind="radio"
          required
          legend={t('field.decision')}
          options={endings.map((ending) => ({ value: ending, label: t(`ending.${ending}`) }))}
        />
        <Field name="orderNo" label={t('field.orderNo')} width="medium" required />
        <TextArea name="words" label={t('field.reasons')} rows={6} required maxLength={1000} />
      </ActionForm>
    </section>
  )
}
