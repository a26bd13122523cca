import { getTranslations } from 'next-intl/server'
import { TextLink } from '@/components/ui/text-link'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { Locale } from '@/lib/messages/locales'
import type { StatusView } from '@/lib/features/status/view'

/** Whom to ask (R63): the assigned officer and the office-bearers of the panchayat, by name and post. */
export const StatusContacts = async ({ status, locale }: { status: StatusView; locale: Locale }) => {
  const t = await getTranslations('status.page')
  const roles = await getTranslations('access.role')
  return (
    <section aria-labelledby="ask" className="flow">
      <h2 id="ask">{t('ask')}</h2>
      <dl className="summary-list">
        {status.officer ? (
          <div>
            <dt>{t('officer')}</dt>
            <dd>
              {status.officer[locale]}, {readIn(status.officer.designation, locale)}
            </dd>
          </div>
        ) : null}
        {status.bearers.map((bearer) => (
          <div key={`${bearer.role}-${bearer.en}`}>
            <dt>{roles(bearer.role as 'PRADHAN')}</dt>
            <dd>
              {bearer[locale]}, {t('office', { panchayat: status.panchayat[locale] })}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('noFee')}</p>
      {status.toClaim ? (
        <p>
          {t('pension')} <TextLink href="/schemes/pension">{t('pensionHelp')}</TextLink>
        </p>
      ) : null}
    </section>
  )
}
