import { useLocale, useTranslations } from 'next-intl'
import { FamilyMeans } from '@/components/households/family-means'
import { OwnFields } from '@/components/questions/own-fields'
import { Choice } from '@/components/ui/choice'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { BPL_KINDS } from '@/lib/domain/household/bpl'
import { SOCIAL_CATEGORIES } from '@/lib/domain/household/household'
import type { OwnQuestion } from '@/lib/domain/question/question'
import type { Names } from '@/lib/features/households/view/row'
import type { Typed } from '@/lib/features/households/view/typed-family'

export interface FamilyFormProps {
  readonly villages: readonly (Names & { readonly path: string })[]
  /** What stands in the boxes to begin with, by name. */
  readonly typed: Typed
  /** The State's own questions that are asked today (F15). */
  readonly questions: readonly OwnQuestion[]
  /** Whether an Aadhaar number is taken: without a key of the State's nothing of it could be kept, so none is asked. */
  readonly takesAadhaar: boolean
}

/** What is asked about the family as a whole; only the village must be known. */
export const FamilyFields = ({ villages, typed, questions }: Omit<FamilyFormProps, 'takesAadhaar'>) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const of = (name: string) => ({ name, defaultValue: typed[name] ?? '', autoComplete: 'off' })
  const [only, ...others] = villages
  const chosen = typed['village'] ?? (others.length === 0 ? only?.path : undefined)
  return (
    <fieldset className="fields">
      <legend>
        <h2>{t('page.family')}</h2>
      </legend>
      <div className="grid gap-4 md:grid-cols-3">
        <Select
          name="village"
          label={t('field.village')}
          required
          {...(chosen === undefined ? { placeholder: t('field.choose') } : { defaultValue: chosen })}
          options={villages.map((village) => ({ value: village.path, label: village[locale] }))}
        />
        <Field {...of('houseNo')} label={t('field.houseNo')} width="short" maxLength={40} />
        <Field
          {...of('mobile')}
          label={t('field.mobile')}
          hint={t('field.mobileHint')}
          inputMode="tel"
          width="short"
          maxLength={16}
        />
      </div>
      <Choice
        name="category"
        kind="radio"
        inline
        legend={t('field.category')}
        defaultValue={typed['category'] ?? ''}
        options={[
          ...SOCIAL_CATEGORIES.map((category) => ({ value: category, label: t(`category.${category}`) })),
          { value: '', label: t('field.open') },
        ]}
      />
      <div className="grid gap-4 md:grid-cols-3">
        <Select
          name="bpl"
          label={t('field.bpl')}
          placeholder={t('field.open')}
          defaultValue={typed['bpl'] ?? ''}
          options={BPL_KINDS.map((bpl) => ({ value: bpl, label: t(`bpl.${bpl}`) }))}
        />
        <Field {...of('bplNumber')} label={t('field.bplNumber')} width="short" maxLength={40} />
        <Field {...of('bplListYear')} label={t('field.bplListYear')} inputMode="numeric" width="short" maxLength={4} />
      </div>
      <Details summary={t('page.living')}>
        <FamilyMeans typed={typed} />
      </Details>
      <OwnFields questions={questions.filter(({ of }) => of === 'HOUSEHOLD')} path="own" typed={typed} />
    </fieldset>
  )
}
