import { getTranslations } from 'next-intl/server'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { Refusal } from '@/lib/domain/refusals'

/** Why what was told cannot be recorded as the register stands now, and the way back to the form. */
export const RefusedEvent = async ({ refusal: { code, params }, href }: { refusal: Refusal; href: string }) => {
  const t = await getTranslations()
  return (
    <Notice tone="warning">
      <p>{t(code.replace('.', '.refusal.') as Parameters<typeof t>[0], { ...params })}</p>
      <p>
        <TextLink href={href}>{t('lives.page.change')}</TextLink>
      </p>
    </Notice>
  )
}
