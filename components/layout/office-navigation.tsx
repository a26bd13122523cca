import { useTranslations } from 'next-intl'
import { OfficeLinks, type OfficeItem } from '@/components/layout/office-links'

interface Props {
  readonly items: readonly OfficeItem[]
  /** The path of this page; where the layout cannot know it, it is found in the browser. */
  readonly current?: string
}

/** The pages of the office: a line of links, on a phone a menu that opens without JavaScript. */
export const OfficeNavigation = ({ items, current }: Props) => {
  const t = useTranslations('site')
  return (
    <OfficeLinks
      items={items}
      label={t('navigation.office')}
      menu={t('menu')}
      {...(current === undefined ? {} : { current })}
    />
  )
}
