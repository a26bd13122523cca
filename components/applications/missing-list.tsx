import { getTranslations } from 'next-intl/server'
import { fieldId } from '@/components/form/field-id'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { RefusalCode } from '@/lib/domain/refusals'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import type { Missing } from '@/lib/features/applications/view/missing'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly applicationId: string
  readonly householdId: string
  readonly missing: readonly Missing[]
}

const wordsKey = (code: RefusalCode) => code.replace('.', '.refusal.') as 'applications.refusal.incomeMissing'

const readable = (params: Missing['params']): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && isPlainDate(value) ? dayInWords(value) : value,
    ]),
  )

/** Everything that still stands against handing in, at once: what, who says so, and the way to the field. */
export const MissingList = async ({ applicationId, householdId, missing }: Props) => {
  const t = await getTranslations()
  const page = await getTranslations('applications.page')
  if (missing.length === 0) return <Notice tone="good">{page('nothingMissing')}</Notice>
  const hrefOf = ({ remedy }: Missing) =>
    remedy?.page === 'paper'
      ? `/applications/${applicationId}/edit#${fieldId(remedy.field)}`
      : `/households/${householdId}/correct`
  return (
    <Notice tone="warning" title={page('missing')}>
      <ul>
        {missing.map((one, index) => (
          <li key={`${one.code}-${String(index)}`}>
            {t(wordsKey(one.code), readable(one.params))}{' '}
            <span className="small muted">
              {page('says')} {t(`applications.basis.${one.basis}`)}
            </span>{' '}
            {one.remedy ? <TextLink href={hrefOf(one)}>{page('putRight')}</TextLink> : null}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
