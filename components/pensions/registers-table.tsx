import { useLocale, useTranslations } from 'next-intl'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import type { RegisterState } from '@/lib/domain/pension/register'
import type { RegisterLine } from '@/lib/features/pensions/view/overview'
import { countInWords, dayInWords } from '@/lib/platform/words'

const TONES: Readonly<Record<RegisterState['state'], Tone>> = {
  FRESH: 'good',
  OLD: 'warning',
  PARTIAL: 'warning',
  PLACES: 'warning',
  MISSING: 'bad',
}

/** Every register that speaks for the area, and the needed ones that are missing: whose, of which day, how old. */
export const RegistersTable = ({ registers }: { registers: readonly RegisterLine[] }) => {
  const t = useTranslations('pensions')
  const supplements = useTranslations('supplements.page')
  const locale = useLocale()
  return (
    <Table
      caption={t('page.registers')}
      captionHidden
      stack
      rows={registers}
      rowKey={({ key }) => key}
      empty={<Empty title={t('page.noRegisters')} />}
      columns={[
        { key: 'kind', heading: t('field.register'), rowHeading: true, cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: 'state',
          heading: t('field.state'),
          cell: ({ state, compared, returned }) =>
            compared !== null ? (
              <Tag tone={compared ? 'good' : 'warning'}>{t(compared ? 'state.COMPARED' : 'state.NOT_COMPARED')}</Tag>
            ) : state === null ? (
              <Tag>{t('state.UNNEEDED')}</Tag>
            ) : (
              <Tag tone={TONES[state]}>{t(`state.${state}`, { returned })}</Tag>
            ),
        },
        {
          key: 'area',
          heading: t('field.area'),
          cell: ({ speaksFor, covers }) => (
            <>
              {speaksFor === null ? '–' : speaksFor[locale]}
              {covers === null ? null : (
                <p className="muted">
                  {supplements('only', {
                    places: covers.named.map((name) => name[locale]).join(', '),
                    further: covers.further,
                  })}
                </p>
              )}
            </>
          ),
        },
        { key: 'sender', heading: t('field.sender'), cell: ({ sender }) => sender ?? '–' },
        { key: 'asOf', heading: t('field.asOf'), cell: ({ asOf }) => (asOf === null ? '–' : dayInWords(asOf)) },
        {
          key: 'age',
          heading: t('field.age'),
          cell: ({ days }) => (days === null ? '–' : t('field.days', { count: days })),
        },
        {
          key: 'rows',
          heading: t('field.rows'),
          numeric: true,
          cell: ({ rows, carried }) => (
            <>
              {rows === null ? '–' : countInWords(rows)}
              {carried === null ? null : (
                <p className="muted">
                  {supplements('carried', { count: carried.count, day: dayInWords(carried.oldest) })}
                </p>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
