import { useLocale, useTranslations } from 'next-intl'
import { useFactValue } from '@/components/households/fact-value'
import { useFactWords } from '@/components/households/fact-words'
import { type Column, Table } from '@/components/ui/table'
import type { ChangeView } from '@/lib/features/changes/view'
import type { Names } from '@/lib/features/households/view/row'

interface Props {
  readonly caption: string
  readonly changes: readonly ChangeView[]
  readonly places?: Readonly<Record<string, Names>>
}

/** Each fact before and after, side by side; where the register moved on meanwhile, what it says now. */
export const BeforeAfter = ({ caption, changes, places = {} }: Props) => {
  const t = useTranslations('changes.page')
  const locale = useLocale()
  const factWords = useFactWords()
  const say = useFactValue(places)
  const columns: readonly Column<ChangeView>[] = [
    {
      key: 'fact',
      heading: t('fact'),
      rowHeading: true,
      cell: ({ field, serial, who }) =>
        serial === null || who === undefined
          ? factWords(field, serial)
          : t('ofPerson', { field: factWords(field, null), name: who[locale], serial: String(serial) }),
    },
    {
      key: 'before',
      heading: t('before'),
      cell: ({ field, before, now }) => (
        <>
          {say(field, before) ?? <span className="muted">{t('nothing')}</span>}
          {now === undefined ? null : (
            <div>
              <strong>{t('overtaken')}:</strong> {say(field, now) ?? t('nothing')}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'after',
      heading: t('after'),
      cell: ({ field, after }) => <strong>{say(field, after) ?? t('erased')}</strong>,
    },
  ]
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      columns={columns}
      rows={changes}
      rowKey={({ field, serial }) => `${serial ?? ''}${field}`}
      rowTone={({ now }) => (now === undefined ? undefined : 'line')}
    />
  )
}
