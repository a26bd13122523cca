import { getLocale, getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { GENDERS } from '@/lib/domain/household/household'
import type { LineView, SideView } from '@/lib/features/pensions/view/match'
import { dayInWords } from '@/lib/platform/words'

interface Fact {
  readonly key: 'name' | 'guardian' | 'gender' | 'birth' | 'village' | 'number' | 'standing' | 'since' | 'until'
  readonly person: string
  readonly line: string
}

/** The person of the family register beside the line of the pension register, fact by fact. */
export const SidesTable = async ({ person, line }: { person: SideView; line: LineView }) => {
  const t = await getTranslations('pensions')
  const words = await getTranslations('households.gender')
  const locale = await getLocale()
  const genderOf = ({ gender }: SideView): string => {
    const code = GENDERS.find((known) => known === gender)
    return code ? words(code) : '–'
  }
  const both = (key: Fact['key'], of: (side: SideView) => string): Fact => ({
    key,
    person: of(person),
    line: of(line),
  })
  const own = (key: Fact['key'], text: string): Fact => ({ key, person: '–', line: text })
  const facts: readonly Fact[] = [
    both('name', ({ name }) => name[locale]),
    both('guardian', ({ guardian }) => guardian?.[locale] ?? '–'),
    both('gender', genderOf),
    both('birth', ({ birth }) => birth ?? '–'),
    both('village', ({ village }) => village?.[locale] ?? '–'),
    own('number', line.number),
    own('standing', t(`standing.${line.standing}`)),
    ...(line.since === null ? [] : [own('since', dayInWords(line.since))]),
    ...(line.until === null ? [] : [own('until', dayInWords(line.until))]),
  ]
  return (
    <Table
      caption={t('page.sides')}
      captionHidden
      stack
      rows={facts}
      rowKey={({ key }) => key}
      columns={[
        { key: 'fact', heading: t('page.fact'), rowHeading: true, cell: ({ key }) => t(`field.${key}`) },
        { key: 'person', heading: t('page.family'), cell: (fact) => fact.person },
        {
          key: 'line',
          heading: `${t('page.line')}: ${t(`kind.${line.kind}`)}`,
          label: t('page.line'),
          cell: (fact) => fact.line,
        },
      ]}
    />
  )
}
