import { useLocale, useTranslations } from 'next-intl'
import { AsWritten } from '@/components/imports/as-written'
import { Table } from '@/components/ui/table'
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
    <section aria-labelledby="already" className="flow">
      <h3 id="already">{t('title')}</h3>
      <p>{t('lead', { families, shown: rows.length })}</p>
      <Table
        caption={t('title')}
        captionHidden
        stack
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', heading: t('line'), numeric: true, cell: ({ line }) => countInWords(line) },
          { key: 'file', heading: t('file'), rowHeading: true, cell: ({ told }) => <AsWritten>{told}</AsWritten> },
          {
            key: 'register',
            heading: t('register'),
            cell: ({ held, number, where }) =>
              held === null ? (
                t(where ? `where.${where}` : 'gone', { number })
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
    </section>
  )
}
