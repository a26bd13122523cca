import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { AgeInterval } from '@/lib/domain/household/age'
import type { MemberView } from '@/lib/features/households/view/household'
import { dayInWords } from '@/lib/platform/words'

/** Says how old somebody is, as surely as it is known. */
export const useAgeWords = () => {
  const t = useTranslations('households.page')
  return ({ least, most }: AgeInterval): string =>
    least === most ? t('age', { years: least }) : t('ageBetween', { least, most })
}

/** How old a member is, in a cell; that nobody knows is said more quietly. */
export const MemberAge = ({ age }: Pick<MemberView, 'age'>) => {
  const t = useTranslations('households.page')
  const inWords = useAgeWords()
  return age === null ? <span className="muted">{t('notKnown')}</span> : inWords(age)
}

/** What a family's table says beside a name: whom the ration card names as head, and who left, when and why. */
export const MemberTags = ({ member: { cardHead, ended } }: { member: Pick<MemberView, 'cardHead' | 'ended'> }) => {
  const t = useTranslations('households')
  return (
    <>
      {cardHead ? <Tag tone="info">{t('page.cardHead')}</Tag> : null}
      {ended ? (
        <Tag tone="warning">
          {t(`endCause.${ended.cause}`)} · {dayInWords(ended.on)}
        </Tag>
      ) : null}
    </>
  )
}
