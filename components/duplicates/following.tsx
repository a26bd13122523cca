import { getTranslations } from 'next-intl/server'
import type { EndView } from '@/lib/features/duplicates/view/ends'

/** What follows for cards and applications if an entry ends, before it is decided; undefined when nothing does. */
export const following = async () => {
  const t = await getTranslations('duplicates')
  return (end: EndView | null, entry: string): string | undefined => {
    if (!end) return undefined
    const { refused, approved, cards, changed, rejected } = end
    const said = [
      refused === 'duplicates.headFirst' && t('refusal.headFirst'),
      refused === 'duplicates.twoCards' && t('refusal.twoCards'),
      refused === 'duplicates.placeApproved' && t('refusal.placeApproved', { number: approved }),
      cards.length > 0 && t('end.cards', { entry, numbers: cards.join(', ') }),
      changed.length > 0 && t('end.changed', { numbers: changed.join(', ') }),
      ...rejected.map(({ number, back }) => t('end.rejected', { number, back: back ?? 'NEVER' })),
    ]
    return said.filter(Boolean).join(' ') || undefined
  }
}
