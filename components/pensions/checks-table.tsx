import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ResultTag } from '@/components/pensions/result-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { CheckLine } from '@/lib/features/pensions/view/overview'

interface Props {
  readonly caption: string
  readonly checks: readonly CheckLine[]
  readonly empty: ReactNode
}

/** Matches that wait for a person, each leading to its page. */
export const OpenTable = async ({ caption, checks, empty }: Props) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
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
        {
          key: 'register',
          heading: t('field.register'),
          cell: ({ register }) => (register === null ? '–' : t(`kind.${register}`)),
        },
        { key: 'score', heading: t('field.score'), numeric: true, cell: ({ score }) => score ?? '–' },
      ]}
    />
  )
}

/** What a cross-check changed: only that is shown (F96). */
export const ChangesTable = async ({ caption, checks, empty }: Props) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
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
        {
          key: 'was',
          heading: t('field.was'),
          cell: ({ was }) => (was === null ? t('page.first') : t(`result.${was}`)),
        },
        { key: 'result', heading: t('field.result'), cell: ({ result }) => <ResultTag result={result} /> },
      ]}
    />
  )
}
