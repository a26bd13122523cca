import { useLocale, useTranslations } from 'next-intl'
import { useBirthWords } from '@/components/households/birth-words'
import { Choice } from '@/components/ui/choice'
import type { Choosable } from '@/lib/features/lives/view/people'

interface Props {
  readonly legend: string
  readonly members: readonly Choosable[]
  /** Several persons may be meant, not one. */
  readonly several?: boolean
}

/** The members of the family to choose from, each with relation and birth so that nobody is mistaken. */
export const WhoFields = ({ legend, members, several = false }: Props) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const birthInWords = useBirthWords()
  return (
    <Choice
      name="serials"
      kind={several ? 'checkbox' : 'radio'}
      required
      legend={legend}
      options={members.map(({ serial, name, relation, birth }) => ({
        value: String(serial),
        label: `${serial}. ${name[locale]}`,
        hint: [t(`relation.${relation}`), birth && birthInWords(birth)].filter((part) => part !== null).join(' · '),
      }))}
    />
  )
}
