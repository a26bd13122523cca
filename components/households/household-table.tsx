import { useLocale, useTranslations } from 'next-intl'
import { WhyFound } from '@/components/households/why-found'
import { type Column, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { HouseholdRow } from '@/lib/features/households/view/row'
import { countInWords } from '@/lib/platform/words'

interface Props {
  readonly rows: readonly HouseholdRow[]
  readonly caption: string
  /** The day of the past that is shown, dd-mm-yyyy: each family opens as of that day. */
  readonly asOf?: string
}

/** Lines of the register; after a search each says where the text was found. */
export const HouseholdTable = ({ rows, caption, asOf }: Props) => {
  const t = useTranslations('households')
  const then = useTranslations('register.then')
  const locale = useLocale()
  const columns: readonly Column<HouseholdRow>[] = [
    {
      key: 'head',
      heading: t('column.head'),
      rowHeading: true,
      cell: ({ id, head, ended, isElsewhere }) => (
        <>
          {isElsewhere ? (
            <>
              {head[locale]} <Tag>{then('elsewhere')}</Tag>
            </>
          ) : (
            <TextLink href={asOf === undefined ? `/households/${id}` : `/households/${id}?asOf=${asOf}`}>
              {head[locale]}
            </TextLink>
          )}
          {ended ? <Tag>{t('page.endedRow')}</Tag> : null}
        </>
      ),
    },
    { key: 'guardian', heading: t('column.guardian'), cell: ({ guardian }) => guardian?.[locale] ?? '' },
    { key: 'village', heading: t('column.village'), cell: ({ village }) => village[locale] },
    { key: 'houseNo', heading: t('column.houseNo'), cell: ({ houseNo }) => houseNo ?? '' },
    { key: 'members', heading: t('column.members'), numeric: true, cell: ({ members }) => countInWords(members) },
    { key: 'number', heading: t('column.number'), cell: ({ number }) => <span className="reference">{number}</span> },
  ]
  const why: Column<HouseholdRow> = {
    key: 'why',
    heading: t('column.why'),
    cell: (row) => <WhyFound why={row.why} />,
  }
  const found = rows.some((row) => row.why.length > 0)
  return (
    <Table caption={caption} stack columns={found ? [...columns, why] : columns} rows={rows} rowKey={({ id }) => id} />
  )
}
