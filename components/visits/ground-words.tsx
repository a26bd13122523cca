import { useLocale, useTranslations } from 'next-intl'
import { ageSaid, shownGround } from '@/lib/features/visits/view'
import type { Ground } from '@/lib/domain/visit/grounds'

/**
 * Why a family stands on the list, one short line a ground; on paper that is carried from house to house without what
 * the census says of it: nobody there need read of whom caste, illness or alms are told.
 */
export const GroundWords = ({ grounds, onPaper = false }: { grounds: readonly Ground[]; onPaper?: boolean }) => {
  const t = useTranslations('visits')
  const locale = useLocale()
  const lines = grounds.map(shownGround).map(({ code, kind, flags, score, person, age, match }) => {
    const what = flags.map((flag) => t(`short.${flag}`)).join(', ')
    if (onPaper && kind === 'INCLUSION') return { code, line: t('ground.namedByCensus') }
    if (onPaper && kind === 'DEPRIVED') return { code, line: t('ground.deprivedOnly', { score }) }
    if (kind === 'INCLUSION') return { code, line: t('ground.inclusion', { what }) }
    if (kind === 'DEPRIVED') return { code, line: t('ground.deprived', { score, what }) }
    const said = age && ageSaid(age)
    const years = !said
      ? t('ground.ageUnknown')
      : said.least === said.most
        ? t('ground.age', { years: said.least })
        : t('ground.ageBetween', said)
    const who = { name: person?.[locale] ?? '', age: years }
    if (match) return { code, line: kind === 'SENIOR' ? t('ground.match', who) : t('ground.perhapsMatch', who) }
    return { code, line: kind === 'SENIOR' ? t('ground.senior', who) : t('ground.perhaps', who) }
  })
  return (
    <ul className="plain-list">
      {lines.map(({ code, line }) => (
        <li key={code}>{line}</li>
      ))}
    </ul>
  )
}
