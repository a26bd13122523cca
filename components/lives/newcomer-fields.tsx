import { useTranslations } from 'next-intl'
import { NamePair } from '@/components/households/name-pair'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { GUARDIAN_KINDS } from '@/lib/domain/household/family'
import { GENDERS, RELATIONS } from '@/lib/domain/household/household'
import { NEWBORN_RELATIONS } from '@/lib/domain/household/kin'

interface Props {
  /** How many persons may come; rows left empty are nobody. */
  readonly rows: number
  /** The day of birth is asked with the event. */
  readonly born?: boolean
}

/** Persons who are typed in: name in both scripts, relation to the head, and whose child or wife they are. */
export const NewcomerFields = ({ rows, born = false }: Props) => {
  const t = useTranslations('households')
  const own = useTranslations('lives.page')
  const words = { suggestion: t('field.suggestion'), use: t('field.useSuggestion') }
  return (
    <>
      {rows > 1 ? <p className="field-hint">{own('newcomersHint')}</p> : null}
      {Array.from({ length: rows }, (_, row) => {
        const of = (field: string) => ({ name: `newcomers[${row}].${field}`, autoComplete: 'off' })
        const box = (field: 'name' | 'nameHi' | 'guardianName' | 'guardianNameHi') => ({
          ...{ name: `newcomers[${row}].${field}`, label: t(`field.${field}`), value: '' },
        })
        const choose = (field: string) => ({ name: `newcomers[${row}].${field}`, placeholder: t('field.choose') })
        return (
          <fieldset key={row} className="fields border-t pt-4">
            <legend className="font-semibold">
              {rows > 1 ? own('newcomerRow', { row: String(row + 1) }) : own('newcomer')}
            </legend>
            <div className="grid gap-4 md:grid-cols-2 lg:grid-cols-3">
              <NamePair hindi={box('nameHi')} english={box('name')} words={words} />
              <Select
                {...choose('relation')}
                label={t('field.relation')}
                options={(born ? NEWBORN_RELATIONS : RELATIONS)
                  .filter((code) => code !== 'HEAD')
                  .map((code) => ({
                    value: code,
                    label: t(`relation.${code}`),
                  }))}
              />
              <Select
                {...choose('gender')}
                label={t('field.gender')}
                options={GENDERS.map((code) => ({ value: code, label: t(`gender.${code}`) }))}
              />
              {born ? null : (
                <Field {...of('birth')} label={t('field.birth')} hint={t('field.birthHint')} inputMode="numeric" />
              )}
              <Select
                {...choose('guardianKind')}
                label={t('field.guardianKind')}
                options={GUARDIAN_KINDS.map((code) => ({ value: code, label: t(`guardian.${code}`) }))}
              />
              <NamePair hindi={box('guardianNameHi')} english={box('guardianName')} words={words} />
              {born ? null : <Field {...of('epic')} label={t('field.epic')} width="short" maxLength={20} />}
            </div>
          </fieldset>
        )
      })}
    </>
  )
}
