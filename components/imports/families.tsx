import { useTranslations } from 'next-intl'
import { useDifferenceWords } from '@/components/imports/fact'
import { Pagination, pageHref } from '@/components/ui/pagination'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { ImportView } from '@/lib/features/imports/view/job'
import type { Names } from '@/lib/features/households/view/row'
import type { LeftBecause } from '@/lib/domain/import/newer'
import type { Canonical } from '@/lib/domain/shared/canonical'

interface Change {
  readonly field: string
  readonly before: Canonical
  readonly after: Canonical
  readonly applied: boolean
  /** Whether it waits for a second officer. */
  readonly asked?: boolean
  /** Why the register's stays. */
  readonly why?: LeftBecause
}

interface Family {
  readonly id: string
  readonly number: string | null
  readonly changes: readonly Change[]
}

interface Props {
  readonly id: string
  /** Whether nothing, some rows, or all rows of the file are applied. */
  readonly applied: ImportView['applied']
  readonly families: readonly Family[]
  /** Whether the reader's office opens the page of a family. */
  readonly linked: boolean
  /** What the places of the differences are called. */
  readonly places: Readonly<Record<string, Names>>
  readonly after: string | null
  readonly next: string | null
}

/** What the file says differently of families the register knows: before, after, and which of them holds. */
export const FamilyDifferences = ({ id, applied: sofar, families, linked, places, after, next }: Props) => {
  const t = useTranslations('imports.families')
  const left = useTranslations('files.left')
  const { called, said } = useDifferenceWords(places)
  return (
    <section aria-labelledby="families" className="flow">
      <h2 id="families">{t('title')}</h2>
      <p>{t(`lead.${sofar}`)}</p>
      {families.map(({ id: householdId, number, changes }) => (
        <section key={householdId} aria-label={number ?? t('elsewhere')} className="flow">
          <h3>
            {number === null ? (
              t('elsewhere')
            ) : !linked ? (
              t('family', { number })
            ) : (
              <TextLink href={`/households/${householdId}`}>{t('family', { number })}</TextLink>
            )}
          </h3>
          <Table
            caption={number === null ? t('elsewhere') : t('family', { number })}
            captionHidden
            stack
            rows={changes}
            rowKey={({ field }) => field}
            columns={[
              { key: 'fact', heading: t('fact'), rowHeading: true, cell: ({ field }) => called(field) },
              { key: 'before', heading: t('before'), cell: ({ field, before }) => said(field, before) ?? t('unsaid') },
              { key: 'after', heading: t('after'), cell: ({ field, after: told }) => said(field, told) ?? t('unsaid') },
              {
                key: 'applied',
                heading: t('applied'),
                cell: ({ applied, asked, why }) => (
                  <>
                    <Tag tone={applied ? 'info' : 'warning'}>{t(applied ? 'file' : asked ? 'waits' : 'register')}</Tag>
                    {why === undefined ? null : <span className="block">{left(`why.${why}`)}</span>}
                  </>
                ),
              },
            ]}
          />
        </section>
      ))}
      <Pagination
        previous={after === null ? null : `${pageHref(`/imports/${id}`, {})}#families`}
        next={next === null ? null : `${pageHref(`/imports/${id}`, {}, next)}#families`}
      />
    </section>
  )
}
