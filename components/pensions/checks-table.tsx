import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ResultTag } from '@/components/pensions/result-tag'
import { type Column, Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { CheckLine } from '@/lib/features/pensions/view/overview'

interface Props {
  /** Beside each person: how like the line of a register is, or what the cross-check changed (F96). */
  readonly shows: 'likeness' | 'change'
  readonly caption: string
  readonly checks: readonly CheckLine[]
  readonly empty: ReactNode
}

/** Results of people, each leading to its page. */
export const ChecksTable = async ({ shows, caption, checks, empty }: Props) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  const own: Record<Props['shows'], readonly Column<CheckLine>[]> = {
    likeness: [
      {
        key: 'register',
        heading: t('field.register'),
        cell: ({ register }) => (register === null ? '–' : t(`kind.${register}`)),
      },
      { key: 'score', heading: t('field.score'), numeric: true, cell: ({ score }) => score ?? '–' },
    ],
    change: [
      { key: 'was', heading: t('field.was'), cell: ({ was }) => (was === null ? t('page.first') : t(`result.${was}`)) },
      { key: 'result', heading: t('field.result'), cell: ({ result }) => <ResultTag result={result} /> },
    ],
  }
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      rows={checks}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: 'person',
          heading: t('field.person'),
          rowHeading: true,
          cell: ({ id, name }) => <TextLink href={`/pensions/${id}`}>{name[locale]}</TextLink>,
        },
        { key: 'place', heading: t('field.place'), cell: ({ place }) => place[locale] },
        ...own[shows],
      ]}
    />
  )
}
