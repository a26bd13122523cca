import { bothLanguages, headed } from '@/components/cards/bilingual'
import { personColumns } from '@/components/cards/person-columns'
import { Table } from '@/components/ui/table'
import type { CardContents, CardMember } from '@/lib/domain/card/contents'
import { nameInBoth } from '@/lib/domain/household/written-name'

const ageOf = ({ age }: CardMember): string => (age.least === age.most ? String(age.least) : `${age.least}–${age.most}`)

/** A name as far as it is written in each language. */
export const nameOf = ({ name }: Pick<CardMember, 'name'>) => nameInBoth(name)

/** The members of the family with age, gender and relation as they were on the day of issue. */
export const CardMembers = async ({ contents }: { contents: CardContents }) => {
  const both = await bothLanguages()
  const { serial, name, gender, relation } = personColumns<CardMember>(both, nameOf)
  const { hi, en } = both((t) => t('cards.card.members'))
  return (
    <Table
      caption={`${hi} / ${en}`}
      stack
      rows={contents.members}
      rowKey={(one) => String(one.serial)}
      columns={[
        serial,
        name,
        { key: 'age', ...headed(both((t) => t('cards.card.age'))), numeric: true, cell: ageOf },
        gender,
        relation,
      ]}
    />
  )
}
