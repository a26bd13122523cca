import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { DEPRIVATIONS, EXCLUSIONS, INCLUSIONS } from '@/lib/domain/census/flags'
import { recordCensusAction } from '@/lib/features/census/actions'

const KINDS = { exclusion: EXCLUSIONS, inclusion: INCLUSIONS, deprivation: DEPRIVATIONS } as const

/** The paper extract typed in once: each test yes, no, or left open where the paper is silent. */
export const RecordCensusForm = async ({ householdId }: { householdId: string }) => {
  const t = await getTranslations('census')
  return (
    <ActionForm
      action={recordCensusAction}
      hidden={{ householdId }}
      submitLabel={t('page.saveRecord')}
      variant="warning"
    >
      <DateField name="takenOn" label={t('field.takenOn')} hint={t('field.takenOnHint')} />
      <Field
        name="document"
        label={t('field.document')}
        hint={t('field.documentHint')}
        autoComplete="off"
        required
        maxLength={200}
        width="full"
      />
      {(['exclusion', 'inclusion', 'deprivation'] as const).map((kind) => (
        <section key={kind} className="fields" aria-labelledby={kind}>
          <h3 id={kind}>{t(`kind.${kind}`)}</h3>
          {KINDS[kind].map((flag) => (
            <Choice
              key={flag}
              name={`flags.${flag}`}
              kind="radio"
              inline
              legend={`${flag} ${t(`flag.${flag}`)}`}
              defaultValue=""
              options={[
                { value: 'yes', label: t('truth.yes') },
                { value: 'no', label: t('truth.no') },
                { value: '', label: t('truth.unknown') },
              ]}
            />
          ))}
        </section>
      ))}
    </ActionForm>
  )
}
