import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { PRESIDING } from '@/lib/domain/meeting/record'
import { recordProceedingsAction } from '@/lib/features/meetings/actions'
import type { MeetingView } from '@/lib/features/meetings/view'

const PERSONS = ['men', 'women', 'others'] as const
const GROUPS = ['scheduledCaste', 'scheduledTribe'] as const

/** Who presided, from when, how many came, and the reading of the list (domain §5.3; R48). */
export const ProceedingsForm = async ({ meeting }: { meeting: MeetingView }) => {
  const t = await getTranslations('meetings')
  const { id, version, presiding, startedAt, readOut, readOutBy, stage, time } = meeting
  const written = stage === 'RECORDED' && presiding !== null
  return (
    <ActionForm
      action={recordProceedingsAction}
      boxes="REPEAT"
      version={version}
      hidden={{ meetingId: id }}
      submitLabel={t('page.saveProceedings')}
    >
      <Choice
        name="presidingOffice"
        kind="radio"
        legend={t('field.presidingOffice')}
        options={PRESIDING.map((office) => ({ value: office, label: t(`presiding.${office}`) }))}
        defaultValue={presiding?.office ?? 'PRADHAN'}
        required
      />
      <Field
        name="presidingName"
        label={t('field.presidingName')}
        required
        maxLength={120}
        defaultValue={presiding?.name ?? ''}
      />
      <Field
        name="startedAt"
        label={t('field.startedAt')}
        hint={t('field.timeHint')}
        width="short"
        required
        defaultValue={startedAt ?? time}
      />
      {[PERSONS, GROUPS].map((names) => (
        <div key={names[0]} className="flex flex-wrap gap-x-8">
          {names.map((name) => (
            <Field
              key={name}
              name={name}
              label={t(`field.${name}`)}
              inputMode="numeric"
              width="short"
              required={name !== 'others'}
              defaultValue={written ? meeting[name] : ''}
            />
          ))}
        </div>
      ))}
      <Choice
        name="readOut"
        kind="checkbox"
        legend={t('field.readOut')}
        options={[{ value: 'yes', label: t('page.wasReadOut') }]}
        defaultValue={readOut ? 'yes' : ''}
      />
      <Field name="readBy" label={t('field.readBy')} maxLength={120} defaultValue={readOutBy} />
    </ActionForm>
  )
}
