import { useLocale, useTranslations } from 'next-intl'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { PartMember } from '@/lib/features/households/view/in-part'
import { dayInWords } from '@/lib/platform/words'

/** The members as their card names them. */
export const PartMembers = ({ members }: { members: readonly PartMember[] }) => {
  const t = useTranslations('households')
  const locale = useLocale()
  const age = ({ age: years }: PartMember) => {
    if (years === null) return <span className="muted">{t('page.notKnown')}</span>
    const { least, most } = years
    return least === most ? t('page.age', { years: least }) : t('page.ageBetween', { least, most })
  }
  const columns: readonly Column<PartMember>[] = [
    { key: 'serial', heading: t('column.serial'), numeric: true, cell: ({ serial }) => serial },
    {
      key: 'name',
      heading: t('column.name'),
      rowHeading: true,
      cell: ({ name, cardHead, ended }) => (
        <>
          {name[locale]} {cardHead ? <Tag tone="info">{t('page.cardHead')}</Tag> : null}
          {ended ? (
            <Tag tone="warning">
              {t(`endCause.${ended.cause}`)} · {dayInWords(ended.on)}
            </Tag>
          ) : null}
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
    { key: 'age', heading: t('column.age'), cell: age },
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
