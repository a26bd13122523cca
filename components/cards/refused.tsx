import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/domain/refusals'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords } from '@/lib/platform/words'

/** Why a card cannot be issued now, in the sentence of the refusal itself. */
export const Refused = async ({ refusal: { code, params } }: { refusal: Refusal }) => {
  const t = await getTranslations()
  const readable = Object.entries(params).map(
    ([name, value]) => [name, typeof value === 'string' && isPlainDate(value) ? dayInWords(value) : value] as const,
  )
  return (
    <Notice tone="warning" title={t('cards.page.cannot')}>
      {t(code.replace('.', '.refusal.') as Parameters<typeof t>[0], Object.fromEntries(readable))}
    </Notice>
  )
}
