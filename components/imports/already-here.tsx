import { useLocale, useTranslations } from 'next-intl'
import { AsWritten } from '@/components/imports/as-written'
import { TableSection } from '@/components/ui/table-section'
import { TextLink } from '@/components/ui/text-link'
import type { AlreadyHereRow } from '@/lib/features/imports/view/already-here'
import { countInWords } from '@/lib/platform/words'

interface Props {
  readonly rows: readonly AlreadyHereRow[]
  /** How many there are in all. */
  readonly families: number
  /** Whether the reader's office opens the page of a family. */
  readonly linked: boolean
}

/** Families of the file that the register probably holds from another source: both sides, and why they are thought one. */
export const AlreadyHere = ({ rows, families, linked }: Props) => {
  const t = useTranslations('files.already')
  const locale = useLocale()
  return (
    <TableSection
      id="already"
      level={3}
      title={t('title')}
      lead={<p>{t('lead', { families, shown: rows.length })}</p>}
      rows={rows}
      rowKey={({ line }) => String(line)}
      columns={[
        { key: 'line', heading: t('line'), numeric: true, cell: ({ line }) => countInWords(line) },
        { key: 'file', heading: t('file'), rowHeading: true, cell: ({ told }) => <AsWritten>{told}</AsWritten> },
        {
          key: 'register',
          heading: t('register'),
          cell: ({ held, number, where, first }) =>
            held === null ? (
              <>
                {t(where ? `where.${where}` : 'gone', { number })}
                {first === '' ? null : (
                  <p>
                    <AsWritten>{first}</AsWritten>
                  </p>
                )}
              </>
            ) : (
              <>
                {linked ? (
                  <TextLink href={`/households/${held.id}`}>{t('family', { number: held.number })}</TextLink>
                ) : (
                  t('family', { number: held.number })
                )}
                <p>{held.names[locale]}</p>
              </>
            ),
        },
        {
          key: 'why',
          heading: t('why'),
          cell: ({ by, alike, members }) => (
            <>
              {by === 'NAMES' ? null : <p>{t(`by.${by}`)}</p>}
              <p>{t('alike', { alike, members })}</p>
            </>
          ),
        },
      ]}
    />
  )
}
