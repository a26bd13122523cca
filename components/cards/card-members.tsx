import { bothLanguages, InBoth } from '@/components/cards/bilingual'
import { Table } from '@/components/ui/table'
import type { CardContents, CardMember } from '@/lib/domain/card/contents'
import { nameInBoth } from '@/lib/domain/household/written-name'

const ageOf = ({ age }: CardMember): string => (age.least === age.most ? String(age.least) : `${age.least}–${age.most}`)

/** A name as far as it is written in each language. */
export const nameOf = ({ name }: Pick<CardMember, 'name'>) => nameInBoth(name)

/** The members of the family with age, gender and relation as they were on the day of issue. */
export const CardMembers = async ({ contents }: { contents: CardContents }) => {
  const both = await bothLanguages()
  const { hi, en } = both((t) => t('cards.card.members'))
  return (
    <Table
      caption={`${hi} / ${en}`}
      rows={contents.members}
      rowKey={({ serial }) => String(serial)}
      columns={[
        {
          key: 'serial',
          heading: <InBoth words={both((t) => t('cards.card.serial'))} />,
          numeric: true,
          cell: ({ serial }) => serial,
        },
        {
          key: 'name',
          heading: <InBoth words={both((t) => t('cards.card.name'))} />,
          rowHeading: true,
          cell: (one) => <InBoth words={nameOf(one)} />,
        },
        { key: 'age', heading: <InBoth words={both((t) => t('cards.card.age'))} />, numeric: true, cell: ageOf },
        {
          key: 'gender',
          heading: <InBoth words={both((t) => t('cards.card.gender'))} />,
          cell: ({ gender }) => <InBoth words={both((t) => t(`households.gender.${gender}`))} />,
        },
        {
          key: 'relation',
          heading: <InBoth words={both((t) => t('cards.card.relation'))} />,
          cell: ({ relation }) => <InBoth words={both((t) => t(`households.relation.${relation}`))} />,
        },
      ]}
    />
  )
}
