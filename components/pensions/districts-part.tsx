import { getLocale, getTranslations } from 'next-intl/server'
import { SaidRegisters } from '@/components/pensions/said-registers'
import { SignatureTag } from '@/components/pensions/signature-tag'
import { Bar } from '@/components/ui/bar'
import { TableSection } from '@/components/ui/table-section'
import { Tag } from '@/components/ui/tag'
import { totalOf } from '@/lib/domain/pension/round'
import type { DistrictLine, SignOffView } from '@/lib/features/pensions/view/signature'
import { countInWords, dayInWords } from '@/lib/platform/words'

const Signature = async ({ signOff }: { signOff: SignOffView | null }) => {
  const t = await getTranslations('pensions.districts')
  if (signOff === null) return <Tag tone="warning">{t('unsigned')}</Tag>
  const { on, orderNo: order, contradicted: count, counts } = signOff
  return (
    <>
      <SignatureTag signOff={signOff} />
      <p className="muted">{t('signed', { on: dayInWords(on), order, persons: countInWords(totalOf(counts)) })}</p>
      {count === 0 ? null : <p className="muted">{t('contradicted', { count })}</p>}
    </>
  )
}

/** For an office over several districts: which of them have signed, whether it stands, and where registers cannot say (R81). */
export const DistrictsPart = async ({ districts }: { districts: readonly DistrictLine[] }) => {
  const t = await getTranslations('pensions.districts')
  const words = await getTranslations('pensions.page')
  const locale = await getLocale()
  const signed = districts.filter(({ signOff }) => signOff !== null).length
  return (
    <TableSection
      id="districts"
      level={2}
      title={t('title')}
      lead={
        <Bar
          label={t('reach')}
          value={signed}
          max={districts.length}
          numbers={words('bar', { count: countInWords(signed), total: countInWords(districts.length) })}
        />
      }
      rows={districts}
      rowKey={({ place }) => place}
      columns={[
        { key: 'district', heading: t('district'), rowHeading: true, cell: ({ name }) => name[locale] },
        { key: 'signature', heading: t('signature'), cell: ({ signOff }) => <Signature signOff={signOff} /> },
        {
          key: 'silent',
          heading: t('silent'),
          cell: ({ silent }) =>
            silent.length === 0 ? (
              t('allSpeak')
            ) : silent.every(({ state }) => state === 'MISSING') ? (
              t('missing', { count: silent.length })
            ) : (
              <SaidRegisters states={silent} />
            ),
        },
      ]}
    />
  )
}
