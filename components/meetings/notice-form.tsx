import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { NOTICE_MODES } from '@/lib/domain/meeting/notice'
import { readIn } from '@/lib/domain/shared/both-scripts'
import { addDays } from '@/lib/domain/shared/plain-date'
import { notifyMeetingAction } from '@/lib/features/meetings/actions'
import type { NoticeView } from '@/lib/features/meetings/view'
import { dayInWords } from '@/lib/platform/words'

/** The notice of a meeting: kind and days, place, agenda that names the list, how it was given and where the proof is. */
export const NoticeForm = async ({ view }: { view: NoticeView }) => {
  const t = await getTranslations('meetings')
  const locale = await getLocale()
  const { list, today, days, again } = view
  const kinds = [
    { value: 'SPECIAL', label: t('kind.SPECIAL'), hint: t('page.noticeDays', { days: days.special }) },
    { value: 'GENERAL', label: t('kind.GENERAL'), hint: t('page.noticeDays', { days: days.general }) },
    ...(again
      ? [
          {
            value: 'ADJOURNED',
            label: t('kind.ADJOURNED'),
            hint: t('page.againBetween', { from: dayInWords(again.from), until: dayInWords(again.until) }),
          },
        ]
      : []),
  ]
  return (
    <ActionForm
      action={notifyMeetingAction}
      version={list.version}
      hidden={{ listId: list.id }}
      submitLabel={t('page.giveNotice')}
    >
      <Choice
        name="kind"
        kind="radio"
        legend={t('field.kind')}
        options={kinds}
        defaultValue={again ? 'ADJOURNED' : 'SPECIAL'}
        required
      />
      <DateField name="noticeOn" label={t('field.noticeOn')} required defaultValue={today} />
      <DateField
        name="meetingOn"
        label={t('field.meetingOn')}
        required
        defaultValue={again && again.until >= today ? again.until : addDays(today, days.special)}
      />
      <Field
        name="time"
        label={t('field.time')}
        hint={t('field.timeHint')}
        width="short"
        required
        defaultValue="11:00"
      />
      <Field name="venue" label={t('field.venue')} width="full" required maxLength={200} />
      <Choice
        name="namesList"
        kind="checkbox"
        legend={t('field.agenda')}
        options={[{ value: 'yes', label: t('page.agendaItem', { drive: readIn(list.drive, locale) }) }]}
        defaultValue="yes"
      />
      <TextArea name="agenda" label={t('field.agendaMore')} hint={t('field.agendaHint')} rows={3} maxLength={2000} />
      <Select
        name="noticeMode"
        label={t('field.noticeMode')}
        options={NOTICE_MODES.map((mode) => ({ value: mode, label: t(`noticeMode.${mode}`) }))}
      />
      <Field
        name="noticeProof"
        label={t('field.noticeProof')}
        hint={t('field.noticeProofHint')}
        width="full"
        required
        maxLength={300}
      />
    </ActionForm>
  )
}
