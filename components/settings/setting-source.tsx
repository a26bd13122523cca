import { useTranslations } from 'next-intl'
import type { SourceId } from '@/lib/rules/sources'

interface Props {
  /** A key of the bibliography. */
  readonly source: string
  /** Its paragraph; for the State's own choice, the order as it was typed. */
  readonly at: string
}

const STATE_ORDER: SourceId = 'state-order'

/** Who says so: the source and its paragraph, or the order of the State. */
export const SettingSource = ({ source, at }: Props) => {
  const sources = useTranslations('rules.source')
  const paragraphs = useTranslations('rules.paragraph')
  // A source of the bibliography and its paragraph: a house test proves that each has words.
  const words = source === STATE_ORDER ? at : paragraphs(at as 'quorum')
  return `${sources(source as SourceId)}, ${words}`
}
