import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import type { Refusal } from '@/lib/domain/refusals'
import { isPlainDate } from '@/lib/domain/shared/plain-date'
import { dayInWords } from '@/lib/platform/words'

interface Props {
  readonly refusal: Refusal
  readonly title: string
}

/** Why something cannot be done to a card now, in the sentence of the refusal itself. */
export const Refused = async ({ refusal: { code, params }, title }: Props) => {
  const t = await getTranslations()
  const readable = Object.entries(params).map(
    ([name, value]) => [name, typeof value === 'string' && isPlainDate(value) ? dayInWords(value) : value] as const,
  )
  return (
    <Notice tone="warning" title={title}>
      {t(code.replace('.', '.refusal.') as Parameters<typeof t>[0], Object.fromEntries(readable))}
    </Notice>
  )
}
