import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { Notice } from '@/components/ui/notice'
import { applyPlacesAction } from '@/lib/features/places/actions'
import type { Renamed } from '@/lib/domain/place/import'
import type { PlacePath } from '@/lib/domain/place/path'
import type { PlaceName } from '@/lib/domain/place/place'
import { Table } from '@/components/ui/table'
import { countInWords } from '@/lib/platform/words'

interface Props {
  readonly renamed: readonly Renamed[]
  readonly allRenamed: number
  readonly struckOff: readonly PlacePath[]
  readonly allStruckOff: number
  readonly names: Readonly<Record<string, PlaceName>>
}

/** The places whose name changes or that are struck off: what a person must look at before the directory is changed. */
export const Foreseen = ({ renamed, allRenamed, struckOff, allStruckOff, names }: Props) => {
  const t = useTranslations('places.page.look')
  const locale = useLocale()
  return (
    <>
      {renamed.length === 0 ? null : (
        <Table
          caption={t('renamed', { shown: renamed.length, all: countInWords(allRenamed) })}
          stack
          rows={renamed}
          rowKey={({ path }) => path}
          columns={[
            { key: 'before', heading: t('before'), rowHeading: true, cell: ({ before }) => before[locale] },
            { key: 'after', heading: t('after'), cell: ({ after }) => after[locale] },
          ]}
        />
      )}
      {struckOff.length === 0 ? null : (
        <section className="flow" aria-labelledby="struck-off">
          <h2 id="struck-off">{t('struckOff', { shown: struckOff.length, all: countInWords(allStruckOff) })}</h2>
          <p>{struckOff.map((path) => names[path]?.[locale] ?? path).join(', ')}</p>
        </section>
      )}
    </>
  )
}

/** Takes over what was shown, and nothing else; of a file that was let go only that is said. */
export const ApplyForm = ({ id, seen, waits }: { id: string; seen: string; waits: boolean }) => {
  const t = useTranslations('places.page.look')
  return waits ? (
    <ActionForm action={applyPlacesAction} hidden={{ id, seen }} submitLabel={t('apply')}>
      <p>{t('applyHint')}</p>
    </ActionForm>
  ) : (
    <Notice tone="warning">{t('letGo')}</Notice>
  )
}
