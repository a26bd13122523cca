import { useLocale, useTranslations } from 'next-intl'
import { MemberAge, MemberTags } from '@/components/households/member-age'
import { type Column, Table } from '@/components/ui/table'
import type { PartMember } from '@/lib/features/households/view/in-part'

/** The members as their card names them. */
export const PartMembers = ({ members }: { members: readonly PartMember[] }) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const columns: readonly Column<PartMember>[] = [
    { key: 'serial', heading: t('column.serial'), numeric: true, cell: ({ serial }) => serial },
    {
      key: 'name',
      heading: t('column.name'),
      rowHeading: true,
      cell: (member) => (
        <>
          {member.name[locale]} <MemberTags member={member} />
        </>
      ),
    },
    {
      key: 'guardian',
      heading: t('column.guardian'),
      cell: ({ guardian }) => guardian && (locale === 'hi' ? (guardian.nameHi ?? guardian.name) : guardian.name),
    },
    { key: 'relation', heading: t('column.relation'), cell: ({ relation }) => t(`relation.${relation}`) },
    { key: 'gender', heading: t('field.gender'), cell: ({ gender }) => t(`gender.${gender}`) },
    { key: 'age', heading: t('column.age'), cell: ({ age }) => <MemberAge age={age} /> },
  ]
  return (
    <Table
      caption={t('page.members')}
      captionHidden
      stack
      columns={columns}
      rows={members}
      rowKey={({ serial }) => String(serial)}
      rowTone={({ ended }) => (ended ? 'muted' : undefined)}
    />
  )
}
