import { bothLanguages, headed, InBoth } from '@/components/cards/bilingual'
import { personColumns } from '@/components/cards/person-columns'
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
  const { serial, name, gender, relation } = personColumns<Named>(both, (person) => person.name)
  const { hi, en } = both((t) => t('lives.sheet.persons'))
  return (
    <Table
      caption={`${hi} / ${en}`}
      stack
      rows={persons}
      rowKey={(one) => String(one.serial)}
      columns={[
        serial,
        name,
        {
          key: 'guardian',
          ...headed(both((t) => t('lives.sheet.guardian'))),
          cell: ({ guardian }) => (guardian ? <InBoth words={guardian} /> : '–'),
        },
        relation,
        gender,
        {
          key: 'birth',
          ...headed(both((t) => t('lives.sheet.birth'))),
          cell: ({ birth }) => (birth ? <InBoth words={born(birth)} /> : '–'),
        },
      ]}
    />
  )
}
