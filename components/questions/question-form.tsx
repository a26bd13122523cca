import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { Choice } from '@/components/ui/choice'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { ANSWER_KINDS, type OwnQuestion, QUESTION_SUBJECTS } from '@/lib/domain/question/question'
import { ANSWER_READERS } from '@/lib/domain/question/readers'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { saveQuestionAction } from '@/lib/features/questions/actions'

/** A question in both languages with its bounds; with one in hand its next version, whose kind stays. */
export const QuestionForm = async ({ question, today }: { question: OwnQuestion | null; today: PlainDate }) => {
  const t = await getTranslations('questions')
  const roles = await getTranslations('access.role')
  const text = (name: 'en' | 'hi') => ({
    name,
    label: t(`field.${name}`),
    lang: name,
    defaultValue: question?.[name] ?? '',
  })
  const bound = (name: 'least' | 'most') => ({
    name,
    label: t(`field.${name}`),
    hint: t('field.boundsHint'),
    defaultValue: question?.[name] ?? '',
  })
  return (
    <ActionForm
      key={question?.key ?? ''}
      action={saveQuestionAction}
      hidden={question ? { key: question.key, of: question.of, kind: question.kind } : {}}
      submitLabel={t('page.save')}
    >
      {question ? null : (
        <div className="grid gap-4 md:grid-cols-2">
          <Select
            name="of"
            label={t('field.of')}
            required
            options={QUESTION_SUBJECTS.map((of) => ({ value: of, label: t(`of.${of}`) }))}
          />
          <Select
            name="kind"
            label={t('field.kind')}
            required
            options={ANSWER_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          />
        </div>
      )}
      <Field {...text('hi')} required autoComplete="off" maxLength={120} width="full" />
      <Field {...text('en')} required autoComplete="off" maxLength={120} width="full" />
      <TextArea
        name="choices"
        label={t('field.choices')}
        hint={t('field.choicesHint')}
        rows={3}
        maxLength={4000}
        defaultValue={question?.choices.map(({ en, hi }) => `${en} | ${hi}`).join('\n') ?? ''}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <Field {...bound('least')} inputMode="numeric" autoComplete="off" width="short" maxLength={10} />
        <Field {...bound('most')} inputMode="numeric" autoComplete="off" width="short" maxLength={10} />
        <DateField name="from" label={t('field.from')} required defaultValue={question?.from ?? today} />
        <DateField
          name="until"
          label={t('field.until')}
          hint={t('field.untilHint')}
          {...(question?.until ? { defaultValue: question.until } : {})}
        />
      </div>
      <Choice
        name="sensitive"
        kind="checkbox"
        legend={t('page.sensitive')}
        options={[{ value: 'yes', label: t('field.sensitive') }]}
        defaultValue={question?.sensitive ? 'yes' : ''}
      />
      <Choice
        name="readers"
        kind="checkbox"
        legend={t('field.readers')}
        hint={t('field.readersHint')}
        options={ANSWER_READERS.map((role) => ({ value: role, label: roles(role) }))}
        defaultValue={[...(question?.readers ?? [])]}
      />
    </ActionForm>
  )
}
