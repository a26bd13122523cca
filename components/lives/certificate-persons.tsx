import { bothLanguages, InBoth } from '@/components/cards/bilingual'
import { bornIn } from '@/components/households/birth-words'
import { Table } from '@/components/ui/table'
import type { Birth } from '@/lib/domain/household/household'
import type { Named } from '@/lib/features/lives/view/people'

/** The persons whose names a Deletion Certificate strikes off, as the register knew them. */
export const CertificatePersons = async ({ persons }: { persons: readonly Named[] }) => {
  const both = await bothLanguages()
  const born = (birth: Birth) =>
    both((t) =>
      bornIn(birth, {
        about: (year) => t('births.words.about', { year }),
        by: (evidence, told) => t('births.words.by', { born: told, evidence: t(`births.by.${evidence}`) }),
      }),
    )
  const { hi, en } = both((t) => t('lives.sheet.persons'))
  return (
    <Table
      caption={`${hi} / ${en}`}
      rows={persons}
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
          cell: ({ name }) => <InBoth words={name} />,
        },
        {
          key: 'guardian',
          heading: <InBoth words={both((t) => t('lives.sheet.guardian'))} />,
          cell: ({ guardian }) => (guardian ? <InBoth words={guardian} /> : '–'),
        },
        {
          key: 'relation',
          heading: <InBoth words={both((t) => t('cards.card.relation'))} />,
          cell: ({ relation }) => <InBoth words={both((t) => t(`households.relation.${relation}`))} />,
        },
        {
          key: 'gender',
          heading: <InBoth words={both((t) => t('cards.card.gender'))} />,
          cell: ({ gender }) => <InBoth words={both((t) => t(`households.gender.${gender}`))} />,
        },
        {
          key: 'birth',
          heading: <InBoth words={both((t) => t('lives.sheet.birth'))} />,
          cell: ({ birth }) => (birth ? <InBoth words={born(birth)} /> : '–'),
        },
      ]}
    />
  )
}
