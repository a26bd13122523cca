import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { TextArea } from '@/components/ui/text-area'
import { CANCEL_REASONS } from '@/lib/domain/cancellation/kinds'
import { proposeCancellingAction } from '@/lib/features/cancellations/actions'
import type { CardInQuestion } from '@/lib/features/cancellations/view'

/** The proposal: on which ground of the law, and what was seen. */
export const ProposeForm = async ({ card }: { card: CardInQuestion }) => {
  const t = await getTranslations('cancellations')
  return (
    <section aria-labelledby="propose" className="flow">
      <h2 id="propose">{t('page.proposeTitle')}</h2>
      <p>{t('page.proposeHint')}</p>
      <ActionForm
        action={proposeCancellingAction}
        hidden={{ cardId: card.id }}
        version={card.version}
        submitLabel={t('button.propose')}
      >
        <Choice
          name="reason"
          kind="radio"
          required
          legend={t('field.reason')}
          options={CANCEL_REASONS.map((reason) => ({ value: reason, label: t(`reason.${reason}`) }))}
        />
        <TextArea
          name="grounds"
          label={t('field.grounds')}
          hint={t('field.groundsHint')}
          rows={4}
          required
          maxLength={600}
        />
      </ActionForm>
    </section>
  )
}
