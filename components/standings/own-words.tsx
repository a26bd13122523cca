import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { OwnKnowledge } from '@/lib/domain/standing/ledger'

/** What the portal itself knows of a scheme, in a sentence. */
export const OwnWords = ({ own }: { own: OwnKnowledge }) => {
  const t = useTranslations()
  switch (own.kind) {
    case 'CARD':
      return t('standings.own.CARD')
    case 'PENSION':
      return own.register === null
        ? t('standings.own.PENSION')
        : t('standings.own.PENSION_IN', { register: t(`pensions.kind.${own.register}`) })
    case 'APPLICATION':
      return (
        <>
          <TextLink href={`/applications/${own.id}`}>{t('standings.own.APPLICATION', { number: own.number })}</TextLink>
          {`: ${t(`applications.stage.${own.stage}`)}`}
        </>
      )
    case 'RATION_CARD':
      return t('standings.own.RATION_CARD', { number: own.number })
  }
}
