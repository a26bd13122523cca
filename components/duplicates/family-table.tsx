import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { AloneView, FamilyView, MatchView } from '@/lib/features/duplicates/view/family'
import type { SideView } from '@/lib/features/duplicates/view/side'
import type { Side } from '@/lib/domain/matching/pair'

/** A line of the two families: somebody of both, or of one alone. */
interface Line {
  readonly key: string
  readonly match: MatchView | null
  readonly alone: { readonly side: Side; readonly person: AloneView } | null
}

/** The two families side by side: who is who and why, and then those who are nobody of the other. */
export const FamilyTable = async ({ family: { matches, alone }, here }: { family: FamilyView; here: string }) => {
  const t = await getTranslations('duplicates')
  const relation = await getTranslations('households.relation')
  const locale = await getLocale()
  const lines: readonly Line[] = [
    ...matches.map((match) => ({ key: match.id, match, alone: null })),
    ...(['LEFT', 'RIGHT'] as const).flatMap((side) =>
      (alone[side] ?? []).map((person) => ({ key: `${side}${person.serial}`, match: null, alone: { side, person } })),
    ),
  ]
  const related = (code: string | null) => code && relation(code as 'HEAD')
  const met = ({ name, relation: code, birth }: SideView) =>
    [name[locale], related(code), birth?.date.slice(0, 4)].filter(Boolean).join(', ')
  const only = ({ name, relation: code, year }: AloneView) =>
    [name[locale], related(code), year].filter(Boolean).join(', ')
  const cell = (side: Side, { match, alone: one }: Line) =>
    match ? met(match.sides[side]) : one?.side === side ? only(one.person) : '–'
  return (
    <Table
      caption={t('family.title')}
      captionHidden
      stack
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'left', heading: t('family.left'), cell: (line) => cell('LEFT', line) },
        { key: 'right', heading: t('family.right'), cell: (line) => cell('RIGHT', line) },
        {
          key: 'why',
          heading: t('page.why'),
          cell: ({ match }) =>
            match === null
              ? t('family.nobody')
              : match.grounds
                  .filter(({ points }) => points !== 0)
                  .map(({ code }) => t(`ground.${code}`))
                  .join('; '),
        },
        {
          key: 'score',
          heading: t('field.score'),
          numeric: true,
          cell: ({ match }) =>
            match === null || match.id === here ? (
              (match?.score ?? '–')
            ) : (
              <TextLink href={`/duplicates/${match.id}`}>{match.score}</TextLink>
            ),
        },
      ]}
    />
  )
}
