import { getTranslations } from 'next-intl/server'
import type { SupportingDocument } from '@/lib/domain/application/documents'
import { dayInWords } from '@/lib/platform/words'

/** The papers that lie on the counter, each with whatever it carries. */
export const DocumentsList = async ({ documents }: { documents: readonly SupportingDocument[] }) => {
  const t = await getTranslations('applications')
  if (documents.length === 0) return <p>{t('page.noPapers')}</p>
  return (
    <ul>
      {documents.map(({ kind, issuer, number, issuedOn }) => (
        <li key={kind}>
          {[
            t(`document.${kind}`),
            ...(issuer === '' ? [] : [issuer]),
            ...(number === null ? [] : [`${t('field.number')} ${number}`]),
            ...(issuedOn === null ? [] : [dayInWords(issuedOn)]),
          ].join(', ')}
        </li>
      ))}
    </ul>
  )
}
