import { useLocale, useTranslations } from 'next-intl'
import { useBirthWords } from '@/components/households/birth-words'
import { MemberAge, MemberTags } from '@/components/households/member-age'
import { MemberSources } from '@/components/households/member-sources'
import { useAnswerWords } from '@/components/questions/own-answers'
import { type Column, Table } from '@/components/ui/table'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { MemberView } from '@/lib/features/households/view/household'
import type { AnswerView } from '@/lib/features/questions/view'
import type { Sources } from '@/lib/features/households/view/sources'
import { dayInWords, rupeesInWords } from '@/lib/platform/words'

interface Props {
  readonly householdId: string
  readonly sources: Sources
  readonly members: readonly MemberView[]
  /** Answers to the State's own questions, by serial. */
  readonly answers: Readonly<Record<number, readonly AnswerView[]>>
  readonly referenceDate: PlainDate
}

/** The members, each with the age on the reference date and how surely it is known; those who left stay readable. */
export const MembersTable = ({ householdId, sources, members, answers, referenceDate }: Props) => {
  const t = useTranslations('households')
  const joined = useTranslations('history.joined')
  const kin = useTranslations('kin')
  const asks = useTranslations('questions.page')
  const locale = useLocale()
  const answerWords = useAnswerWords()
  const birthInWords = useBirthWords()
  const own = (serial: number) =>
    (answers[serial] ?? []).flatMap((one) => {
      const words = answerWords(one)
      if (words === null) return []
      const question = one.former ? asks('formerly', { question: one.question[locale] }) : one.question[locale]
      return [`${question}: ${words}`]
    })
  const birth = ({ birth: born }: MemberView) => (born === null ? '' : birthInWords(born))
  // Hindi has a word for her and another for him; one that holds both belongs in a form, not beside a name.
  const marital = ({ maritalStatus, gender }: MemberView) =>
    maritalStatus === 'WIDOWED' && (gender === 'FEMALE' || gender === 'MALE')
      ? kin(`widowed.${gender}`)
      : maritalStatus && t(`maritalStatus.${maritalStatus}`)
  const more = (member: MemberView) =>
    [
      t(`gender.${member.gender}`),
      marital(member),
      member.disabilityPercent !== null &&
        member.disabilityPercent > 0 &&
        `${t('field.disabilityPercent')}: ${t('page.perCent', { percent: String(member.disabilityPercent) })}`,
      member.literate !== null && `${t('field.literate')}: ${t(`answer.${member.literate ? 'yes' : 'no'}`)}`,
      member.occupation,
      member.monthlyIncome !== null && t('page.perMonth', { sum: rupeesInWords(member.monthlyIncome) }),
      member.epic !== null && `${t('field.epic')}: ${member.epic}`,
      member.aadhaarLast4 !== null && `${t('field.aadhaar')}: XXXX XXXX ${member.aadhaarLast4}`,
      member.joined && joined(member.joined.cause, { day: dayInWords(member.joined.on) }),
    ].filter((fact) => typeof fact === 'string')
  const columns: readonly Column<MemberView>[] = [
    { key: 'serial', heading: t('column.serial'), numeric: true, cell: ({ serial }) => serial },
    {
      key: 'name',
      heading: t('column.name'),
      rowHeading: true,
      cell: ({ name, guardian, ...member }) => (
        <>
          {name[locale]}
          {name.en === name.hi ? null : <span className="muted"> · {name[locale === 'hi' ? 'en' : 'hi']}</span>}
          {guardian ? (
            <div className="small">
              {t('page.guardianOf', {
                kind: t(`guardian.${guardian.kind}`),
                name: locale === 'hi' ? (guardian.nameHi ?? guardian.name) : guardian.name,
              })}
            </div>
          ) : null}
          <MemberTags member={member} />
        </>
      ),
    },
    { key: 'relation', heading: t('column.relation'), cell: ({ relation }) => t(`relation.${relation}`) },
    { key: 'age', heading: t('column.age'), cell: ({ age }) => <MemberAge age={age} /> },
    { key: 'birth', heading: t('column.birth'), cell: birth },
    { key: 'more', heading: t('column.more'), cell: (member) => [...more(member), ...own(member.serial)].join(' · ') },
    {
      key: 'sources',
      heading: t('column.sources'),
      cell: ({ serial }) => <MemberSources householdId={householdId} serial={serial} sources={sources} />,
    },
  ]
  return (
    <>
      <p>{t('page.agesOn', { day: dayInWords(referenceDate) })}</p>
      <Table
        caption={t('page.members')}
        captionHidden
        stack
        columns={columns}
        rows={members}
        rowKey={({ serial }) => String(serial)}
        rowTone={({ ended }) => (ended ? 'muted' : undefined)}
      />
    </>
  )
}
