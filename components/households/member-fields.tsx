import { useTranslations } from 'next-intl'
import { KeptValue } from '@/components/form/kept-value'
import { MemberFacts } from '@/components/households/member-facts'
import { NamePair } from '@/components/households/name-pair'
import { OwnFields } from '@/components/questions/own-fields'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { GENDERS, RELATIONS } from '@/lib/domain/household/household'
import type { OwnQuestion } from '@/lib/domain/question/question'
import type { Typed } from '@/lib/features/households/view/typed-family'

interface Props {
  /** Counted from 0; the first row is the head's. */
  readonly row: number
  readonly typed: Typed
  readonly questions: readonly OwnQuestion[]
  readonly takesAadhaar: boolean
  /** In a correction anybody may become the head. */
  readonly correcting: boolean
}

/** One member: what must be known on the first line, the rest below. An empty row is no member. */
export const MemberFields = ({ row, typed, questions, takesAadhaar, correcting }: Props) => {
  const t = useTranslations('households')
  const name = (field: string) => `members[${row}].${field}`
  const told = (field: string) => typed[name(field)] ?? ''
  const of = (field: string) => ({ name: name(field), defaultValue: told(field), autoComplete: 'off' })
  const isNewHead = row === 0 && !correcting
  return (
    <fieldset className="fields border-t pt-4">
      <legend className="font-semibold">
        {row === 0 ? t('page.head') : t('page.member', { row: String(row + 1) })}
      </legend>
      {/* Also of a row that is drawn empty: it may come back as somebody's who has left the family since. */}
      {correcting ? <KeptValue name={name('serial')} drawn={told('serial')} /> : null}
      {isNewHead ? <input type="hidden" name={name('relation')} value="HEAD" /> : null}
      <div className="grid gap-4 md:grid-cols-3 lg:grid-cols-5">
        <NamePair
          hindi={{ name: name('nameHi'), label: t('field.nameHi'), value: told('nameHi') }}
          english={{ name: name('name'), label: t('field.name'), value: told('name') }}
          words={{ suggestion: t('field.suggestion'), use: t('field.useSuggestion') }}
        />
        {isNewHead ? null : (
          <Select
            name={name('relation')}
            label={t('field.relation')}
            defaultValue={told('relation')}
            placeholder={t('field.choose')}
            options={RELATIONS.filter((relation) => correcting || relation !== 'HEAD').map((relation) => ({
              value: relation,
              label: t(`relation.${relation}`),
            }))}
          />
        )}
        <Select
          name={name('gender')}
          label={t('field.gender')}
          defaultValue={told('gender')}
          placeholder={t('field.choose')}
          options={GENDERS.map((gender) => ({ value: gender, label: t(`gender.${gender}`) }))}
        />
        <Field
          {...of('birth')}
          label={t('field.birth')}
          hint={t('field.birthHint')}
          inputMode="numeric"
          maxLength={10}
        />
      </div>
      <Details summary={t('page.details')} open={row === 0}>
        <MemberFacts row={row} typed={typed} takesAadhaar={takesAadhaar} />
        <OwnFields questions={questions} path={`members[${row}].own`} typed={typed} />
      </Details>
    </fieldset>
  )
}
