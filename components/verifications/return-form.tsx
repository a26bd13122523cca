import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { TextArea } from '@/components/ui/text-area'
import { GAPS } from '@/lib/domain/application/application'
import { giveBackAction } from '@/lib/features/verifications/actions'

/** What is to be put right, as codes that everybody understands and in the officer's own words. */
export const ReturnForm = async ({ id, version }: { id: string; version: number }) => {
  const t = await getTranslations('verifications')
  const words = await getTranslations('applications.gap')
  const forms = await getTranslations('forms')
  return (
    <ActionForm
      action={giveBackAction}
      hidden={{ applicationId: id }}
      version={version}
      variant="warning"
      submitLabel={t('page.return')}
      secondary={
        <Button variant="link" href={`/applications/${id}`}>
          {forms('cancel')}
        </Button>
      }
    >
      <Choice
        name="gaps"
        legend={t('field.gaps')}
        kind="checkbox"
        required
        options={GAPS.map((gap) => ({ value: gap, label: words(gap) }))}
      />
      <TextArea name="reason" label={t('field.reason')} hint={t('field.reasonHint')} required maxLength={500} />
    </ActionForm>
  )
}
