import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { LiveVerdict } from '@/components/applications/live-verdict'
import type { AssessmentSeed } from '@/lib/features/applications/view/form'

/** The live verdict with just the words it needs in the browser. */
export const VerdictAside = async ({ seed }: { seed: AssessmentSeed }) => {
  const t = await getTranslations('applications.page')
  const { eligibility, rules, census } = await getMessages()
  return (
    <section aria-labelledby="live-verdict" className="flow">
      <h2 id="live-verdict">{t('live')}</h2>
      <p className="muted">{t('liveHint')}</p>
      <NextIntlClientProvider
        locale={await getLocale()}
        messages={{
          eligibility,
          rules: { source: rules.source, paragraph: rules.paragraph },
          census: { flag: census.flag },
        }}
      >
        <LiveVerdict seed={seed} />
      </NextIntlClientProvider>
    </section>
  )
}
