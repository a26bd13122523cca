import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { TextArea } from '@/components/ui/text-area'
import { REPLIES } from '@/lib/domain/cancellation/kinds'
import { hearFamilyAction } from '@/lib/features/cancellations/actions'
import type { CaseView } from '@/lib/features/cancellations/view'
import { dayInWords } from '@/lib/platform/words'

/** What the family answered and when, or that it did not. */
export const HearForm = async ({ shown: { id, version, replyBy, reply } }: { shown: CaseView }) => {
  const t = await getTranslations('cancellations')
  const replies = REPLIES.filter((one) => one !== reply)
  return (
    <section aria-labelledby="hear" className="flow">
      <h2 id="hear">{t('page.hearTitle')}</h2>
      {replyBy ? <p>{t('page.hearHint', { day: dayInWords(replyBy) })}</p> : null}
      <ActionForm action={hearFamilyAction} hidden={{ id }} version={version} submitLabel={t('button.hear')}>
        <Choice
          name="reply"
          kind="radio"
          required
          legend={t('field.reply')}
          options={replies.map((one) => ({ value: one, label: t(`reply.${one}`) }))}
        />
        <DateField name="on" label={t('field.repliedOn')} />
        <TextArea name="said" label={t('field.replyWords')} rows={5} maxLength={1000} />
      </ActionForm>
    </section>
  )
}
