import { useTranslations } from 'next-intl'
import { MemberFields } from '@/components/households/member-fields'
import type { OwnQuestion } from '@/lib/domain/question/question'
import type { Typed } from '@/lib/features/households/view/typed-family'

interface Props {
  readonly rows: number
  readonly typed: Typed
  readonly questions: readonly OwnQuestion[]
  readonly takesAadhaar: boolean
  readonly correcting?: boolean
}

/** So many rows for members, the head's first. */
export const MemberRows = ({ rows, typed, questions, takesAadhaar, correcting = false }: Props) => {
  const t = useTranslations('households')
  const own = questions.filter(({ of }) => of === 'MEMBER')
  return (
    <section className="fields" aria-labelledby="members">
      <h2 id="members">{t('page.members')}</h2>
      <p>{t('page.membersHint')}</p>
      {Array.from({ length: rows }, (_, row) => (
        <MemberFields
          key={row}
          row={row}
          typed={typed}
          questions={own}
          takesAadhaar={takesAadhaar}
          correcting={correcting}
        />
      ))}
    </section>
  )
}
