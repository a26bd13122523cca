import { useLocale, useTranslations } from 'next-intl'
import { useAgeWords } from '@/components/households/member-age'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import type { ForeseenFamily } from '@/lib/features/lives/view/foreseen'

/** That no adult is left: which children are, how old, and whom their ration card would name (NFSA s.13). */
export const ChildrenAlone = ({ family: { alone, boyAmong } }: { family: ForeseenFamily }) => {
  const t = useTranslations()
  const locale = useLocale()
  const ageInWords = useAgeWords()
  return (
    <Notice tone="bad" title={t('lives.alone.title')}>
      <p>{t('lives.alone.lead')}</p>
      <ul>
        {alone.map((child) => (
          <li key={child.serial}>{`${child.serial}. ${child.name[locale]}, ${ageInWords(child.age)}`}</li>
        ))}
      </ul>
      <p>{t(boyAmong ? 'lives.alone.cardBoy' : 'lives.alone.cardGirl')}</p>
      <p>{t('lives.alone.seen')}</p>
    </Notice>
  )
}

/** Who looks after the children, asked before they are left without an adult; or why it is recorded without a name. */
export const CareFields = () => {
  const t = useTranslations('lives.field')
  return (
    <>
      <Field
        name="caretaker"
        label={t('caretaker')}
        hint={t('caretakerHint')}
        width="full"
        autoComplete="off"
        maxLength={200}
      />
      <Field
        name="uncared"
        label={t('uncared')}
        hint={t('uncaredHint')}
        width="full"
        autoComplete="off"
        maxLength={300}
      />
    </>
  )
}
