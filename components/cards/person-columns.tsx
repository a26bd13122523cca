import { type Both, headed, InBoth } from '@/components/cards/bilingual'
import type { Column } from '@/components/ui/table'
import type { Gender, Relation } from '@/lib/domain/household/household'
import type { Words } from '@/lib/features/cards/view'

interface Person {
  readonly serial: number
  readonly gender: Gender
  readonly relation: Relation
}

/** What every paper says of a person in both languages; each takes of these columns what it needs, in its own order. */
export const personColumns = <P extends Person>(both: Both, nameOf: (person: P) => Words) =>
  ({
    serial: {
      key: 'serial',
      ...headed(both((t) => t('cards.card.serial'))),
      numeric: true,
      cell: ({ serial }) => serial,
    },
    name: {
      key: 'name',
      ...headed(both((t) => t('cards.card.name'))),
      rowHeading: true,
      cell: (person) => <InBoth words={nameOf(person)} />,
    },
    gender: {
      key: 'gender',
      ...headed(both((t) => t('cards.card.gender'))),
      cell: ({ gender }) => <InBoth words={both((t) => t(`households.gender.${gender}`))} />,
    },
    relation: {
      key: 'relation',
      ...headed(both((t) => t('cards.card.relation'))),
      cell: ({ relation }) => <InBoth words={both((t) => t(`households.relation.${relation}`))} />,
    },
  }) as const satisfies Readonly<Record<string, Column<P>>>
