import { getTranslations } from 'next-intl/server'
import { SummaryList } from '@/components/ui/summary-list'
import { readIn } from '@/lib/domain/shared/both-scripts'
import type { AcknowledgementView } from '@/lib/features/applications/view/acknowledgement'
import type { Locale } from '@/lib/messages/locales'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly slip: AcknowledgementView
  readonly locale: Locale
  /** The portal's own name, where anybody can look the status up. */
  readonly host: string
}

/** The acknowledgement in one language: number, day, papers received, what happens next and by when, whom to ask (R62, R63). */
export const Slip = async ({ slip, locale, host }: Props) => {
  const t = await getTranslations({ locale, namespace: 'applications' })
  const pensions = await getTranslations({ locale, namespace: 'pensions' })
  const roles = await getTranslations({ locale, namespace: 'access.role' })
  const { guardian, dueOn, officer, papers } = slip
  return (
    <article lang={locale} aria-labelledby={`slip-${locale}`} className="paper flow" style={{ breakInside: 'avoid' }}>
      <h2 id={`slip-${locale}`}>{t('slip.title')}</h2>
      <p>{t('slip.scheme')}</p>
      <SummaryList
        rows={[
          { label: t('slip.number'), value: <strong>{slip.number}</strong> },
          { label: t('slip.date'), value: dayInWords(slip.submittedOn) },
          { label: t('slip.panchayat'), value: slip.panchayat[locale] },
          { label: t('slip.village'), value: slip.village[locale] },
          { label: t('slip.head'), value: slip.head[locale] },
          ...(guardian ? [{ label: t('slip.guardian'), value: guardian[locale] }] : []),
          {
            label: t('slip.papers'),
            value: (
              <ul>
                {papers.map(({ kind, issuer, number, issuedOn }) => (
                  <li key={kind}>
                    {[t(`document.${kind}`), issuer, number ?? '', issuedOn ? dayInWords(issuedOn) : '']
                      .filter((part) => part !== '')
                      .join(', ')}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            label: t('slip.next'),
            value: dueOn ? t('slip.visit', { day: dayInWords(dueOn) }) : t('slip.visitSoon'),
          },
          {
            label: t('slip.ask'),
            value: (
              <ul>
                {slip.contacts.map(({ role, ...name }) => (
                  <li key={`${role}-${name.en}`}>
                    {roles(role as 'GP_SECRETARY')}: {name[locale]}
                  </li>
                ))}
                {officer ? (
                  <li>
                    {t('slip.officer', {
                      name: officer.name[locale],
                      designation: readIn(officer.designation, locale),
                    })}
                  </li>
                ) : null}
              </ul>
            ),
          },
          ...(slip.told.length === 0
            ? []
            : [
                {
                  label: pensions('told.label'),
                  value: (
                    <>
                      {slip.told.map(({ name, kinds }) => (
                        <p key={name.en}>
                          {pensions('told.line', {
                            name: name[locale],
                            kinds: kinds.map((kind) => pensions(`kind.${kind}`)).join(', '),
                          })}
                        </p>
                      ))}
                      <p>{`${pensions('told.ask')} ${pensions('told.help')} ${host}/schemes/pension`}</p>
                    </>
                  ),
                },
              ]),
        ]}
      />
      <p>
        <strong>{t('slip.free')}</strong>
      </p>
      <p>
        {t('slip.lookUp')} <strong>{`${host}/status/${slip.number}`}</strong>
      </p>
      <p className="muted">{t('slip.stamp')}: ____________________</p>
    </article>
  )
}
