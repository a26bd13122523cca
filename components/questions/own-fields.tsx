import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { OwnQuestion } from '@/lib/domain/question/question'

interface Props {
  readonly questions: readonly OwnQuestion[]
  /** Before the key of each question in the name of its box: `own` or `members[0].own`. */
  readonly path: string
  readonly typed: Readonly<Record<string, string>>
}

/** A box for each of the State's own questions, made from the question itself (F15). */
export const OwnFields = ({ questions, path, typed }: Props) => {
  const t = useTranslations('households')
  const locale = useLocale()
  if (questions.length === 0) return null
  return (
    <div className="grid gap-4 md:grid-cols-3">
      {questions.map((question) => {
        const { key, kind, choices } = question
        const name = `${path}.${key}`
        const box = { name, label: question[locale], defaultValue: typed[name] ?? '' }
        if (kind === 'CHOICE' || kind === 'YES_NO') {
          const options =
            kind === 'CHOICE'
              ? choices.map((one) => ({ value: one.code, label: one[locale] }))
              : (['yes', 'no'] as const).map((answer) => ({ value: answer, label: t(`answer.${answer}`) }))
          return <Select key={key} {...box} placeholder={t('field.open')} options={options} />
        }
        return (
          <Field
            key={key}
            {...box}
            autoComplete="off"
            {...(kind === 'TEXT' ? {} : { inputMode: 'numeric' as const })}
            {...(kind === 'DATE' ? { hint: t('field.dayHint') } : {})}
          />
        )
      })}
    </div>
  )
}
