import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { recordResolutionAction } from '@/lib/features/meetings/actions'
import type { MeetingView } from '@/lib/features/meetings/view'

/** What was resolved, under which number, who dissented, and when the meeting ended (domain §5.3). */
export const ResolutionForm = async ({ meeting }: { meeting: MeetingView }) => {
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const { id, version, resolutionNumber, resolutionText, dissent, endedAt, list, seats } = meeting
  return (
    <ActionForm
      action={recordResolutionAction}
      boxes="REPEAT"
      version={version}
      hidden={{ meetingId: id }}
      submitLabel={t('page.saveResolution')}
    >
      <Field
        name="resolutionNumber"
        label={t('field.resolutionNumber')}
        width="short"
        required
        maxLength={60}
        defaultValue={resolutionNumber}
      />
      <TextArea
        name="resolutionText"
        label={t('field.resolutionText')}
        rows={5}
        required
        maxLength={4000}
        defaultValue={
          resolutionText === ''
            ? t('page.resolutionDraft', { drive: readIn(list.drive, locale), seats })
            : resolutionText
        }
      />
      <TextArea
        name="dissent"
        label={t('field.dissent')}
        hint={t('field.dissentHint')}
        rows={2}
        defaultValue={dissent}
      />
      <Field
        name="endedAt"
        label={t('field.endedAt')}
        hint={t('field.timeHint')}
        width="short"
        required
        defaultValue={endedAt ?? ''}
      />
    </ActionForm>
  )
}
