import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { closeReviewAction } from '@/lib/features/reviews/actions'
import type { ReviewView } from '@/lib/features/reviews/view'

/** A named officer's answer: one of the outcomes of this kind of question, and why. */
export const AnswerForm = async ({ review }: { review: ReviewView }) => {
  const t = await getTranslations('reviews')
  const { anew } = review
  return (
    <ActionForm
      action={closeReviewAction}
      hidden={{ id: review.id, ...(anew && 'digest' in anew ? { digest: anew.digest } : {}) }}
      version={review.version}
      submitLabel={t('page.answer')}
    >
      <Choice
        name="outcome"
        kind="radio"
        required
        legend={t('field.outcome')}
        options={review.outcomes.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))}
      />
      <TextArea
        name="reason"
        label={t('field.reason')}
        hint={t(review.kind === 'PLACE_AGAIN' ? 'field.reasonPublic' : 'field.reasonHint')}
        rows={3}
        required
        maxLength={300}
      />
      {review.notice ? (
        <Field
          name="agreed"
          label={t('field.agreed')}
          hint={t('field.agreedHint')}
          autoComplete="off"
          maxLength={120}
          width="full"
        />
      ) : null}
    </ActionForm>
  )
}
