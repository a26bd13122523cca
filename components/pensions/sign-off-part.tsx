import { getLocale, getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/form/action-form'
import { SaidRegisters } from '@/components/pensions/said-registers'
import { SignatureTag } from '@/components/pensions/signature-tag'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SummaryList } from '@/components/ui/summary-list'
import { PENSION_RESULTS } from '@/lib/domain/pension/result'
import { type ResultCounts, totalOf } from '@/lib/domain/pension/round'
import { signOffAction } from '@/lib/features/pensions/actions'
import type { SignatureView, SignOffView, ToSign } from '@/lib/features/pensions/view/signature'
import { countInWords, dayInWords } from '@/lib/platform/words'

const Figures = async ({ counts }: { counts: ResultCounts }) => {
  const t = await getTranslations('pensions')
  return (
    <SummaryList
      rows={PENSION_RESULTS.map((result) => ({ label: t(`result.${result}`), value: countInWords(counts[result]) }))}
    />
  )
}

/** For how many persons the signature does not speak, because the registers could not say. */
const Unsaid = async ({ counts }: { counts: ResultCounts }) => {
  const t = await getTranslations('pensions')
  const count = counts.REGISTER_UNAVAILABLE
  return count === 0 ? null : <Notice tone="warning">{t('page.unsaid', { count, total: totalOf(counts) })}</Notice>
}

const Signed = async ({ signOff }: { signOff: SignOffView }) => {
  const t = await getTranslations('pensions')
  const locale = await getLocale()
  const { officer, orderNo: order, on, place, contradicted, newer, counts, registers, digest } = signOff
  return (
    <>
      <p>
        {t('page.signed', { officer: officer[locale], place: place[locale], on: dayInWords(on), order })}{' '}
        <SignatureTag signOff={signOff} />
      </p>
      {newer ? <Notice tone="warning">{t('page.newerSince')}</Notice> : null}
      {contradicted === 0 ? null : <Notice tone="bad">{t('page.contradicted', { count: contradicted })}</Notice>}
      <Unsaid counts={counts} />
      <Figures counts={counts} />
      <SaidRegisters states={registers} />
      <p className="hint reference">{t('page.digest', { digest: digest.slice(0, 16) })}</p>
    </>
  )
}

const SignForm = async ({ toSign }: { toSign: ToSign }) => {
  const t = await getTranslations('pensions')
  if (toSign.running) return <Notice>{t('refusal.roundRuns')}</Notice>
  if (toSign.newer) return <Notice tone="warning">{t('refusal.registerNewer')}</Notice>
  if (toSign.undecided > 0) return <Notice>{t('page.signWaits', { count: toSign.undecided })}</Notice>
  return (
    <>
      <h3>{t('page.sign')}</h3>
      <p>{t('page.signLead')}</p>
      <Unsaid counts={toSign.counts} />
      <Figures counts={toSign.counts} />
      <SaidRegisters states={toSign.registers} />
      <ActionForm
        action={signOffAction}
        hidden={{ roundId: toSign.roundId, shown: toSign.shown }}
        submitLabel={t('page.sign')}
        variant="warning"
      >
        <Field name="orderNo" label={t('field.orderNo')} required maxLength={80} />
        <DateField name="on" label={t('field.on')} required />
      </ActionForm>
    </>
  )
}

/** The district's signature (R81): the last one and whether it stands; for the Collector the next one. */
export const SignOffPart = async ({ view: { signOff, toSign, role } }: { view: SignatureView }) => {
  const t = await getTranslations('pensions')
  return (
    <section aria-labelledby="sign-off" className="flow">
      <h2 id="sign-off">{t('page.signOff')}</h2>
      {signOff ? <Signed signOff={signOff} /> : <p>{t('page.noSignOff')}</p>}
      {toSign && !toSign.signed ? <SignForm toSign={toSign} /> : null}
      {role === 'COLLECTOR' && !toSign ? <Notice>{t('page.signNoRound')}</Notice> : null}
    </section>
  )
}
