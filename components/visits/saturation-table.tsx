import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { together } from '@/lib/domain/visit/saturation'
import type { Reached } from '@/lib/features/visits/view'
import { countInWords } from '@/lib/platform/words'

interface Props {
  readonly reached: readonly Reached[]
  /** Whether the rows are villages of one panchayat or panchayats that can be opened. */
  readonly of: 'village' | 'panchayat'
}

/** How far the schemes reach, place by place, and together (R5). */
export const SaturationTable = ({ reached, of }: Props) => {
  const t = useTranslations('visits.page')
  const locale = useLocale()
  const number = (key: 'eligible' | 'applied' | 'covered' | 'left') => ({
    key,
    heading: t(key),
    numeric: true,
    cell: (row: Reached) => countInWords(row[key]),
  })
  return (
    <Table
      caption={t('saturation')}
      captionHidden
      rows={reached}
      rowKey={({ place }) => place}
      columns={[
        {
          key: 'name',
          heading: of === 'village' ? t('village') : t('panchayat'),
          rowHeading: true,
          cell: ({ place, name }) =>
            of === 'village' ? (
              name[locale]
            ) : (
              <TextLink href={`/visits?area=${encodeURIComponent(place)}`}>{name[locale]}</TextLink>
            ),
        },
        number('eligible'),
        number('applied'),
        number('covered'),
        number('left'),
      ]}
      foot={
        <tr>
          <th scope="row">{t('total')}</th>
          {(['eligible', 'applied', 'covered', 'left'] as const).map((key) => (
            <td key={key} className="numeric">
              {countInWords(together(reached, key))}
            </td>
          ))}
        </tr>
      }
    />
  )
}
