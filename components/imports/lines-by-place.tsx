import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { type Column, Table } from '@/components/ui/table'
import type { PlaceName } from '@/lib/domain/place/place'

interface Part {
  readonly place: string
  readonly called: PlaceName
}

interface Props<P> {
  readonly id: string
  readonly title: string
  /** What is the matter, and what a person must say. */
  readonly notice: ReactNode
  readonly parts: readonly P[]
  /** How the column of the places is called. */
  readonly place: string
  readonly figures: readonly Column<P>[]
  /** How many further places are left out of the table. */
  readonly further: string | null
}

/** Something about the lines of a register that a person must judge, place by place. */
export const LinesByPlace = <P extends Part>({ id, title, notice, parts, place, figures, further }: Props<P>) => {
  const locale = useLocale()
  return (
    <section aria-labelledby={id} className="flow">
      <h3 id={id}>{title}</h3>
      {notice}
      {parts.length > 0 ? (
        <Table
          caption={title}
          captionHidden
          stack
          rows={parts}
          rowKey={(part) => part.place}
          columns={[
            { key: 'place', heading: place, rowHeading: true, cell: ({ called }) => called[locale] },
            ...figures,
          ]}
        />
      ) : null}
      {further === null ? null : <p>{further}</p>}
    </section>
  )
}
