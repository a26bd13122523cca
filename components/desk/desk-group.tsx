import { getLocale, getTranslations } from 'next-intl/server'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { DeskGroup as Group, DeskItem } from '@/lib/features/desk/view'
import { dayInWords, momentInWords } from '@/lib/platform/words'

/** One kind of work: the most urgent of it, each with its deadline, and the way to all of it. */
export const DeskGroup = async ({ group }: { group: Group }) => {
  const t = await getTranslations('desk')
  const asked = await getTranslations('reviews.kind')
  const locale = await getLocale()
  const titleOf = ({ subject }: DeskItem): string => {
    if (subject.kind === 'application') return `${subject.number} · ${subject.head[locale]}`
    if (subject.kind === 'question') return `${asked(subject.asked)} · ${subject.head[locale]}`
    if (subject.kind === 'signature') return t('page.signature', { order: subject.order, day: dayInWords(subject.on) })
    const panchayat = subject.panchayat[locale]
    if (subject.kind === 'person') return `${subject.name[locale]} · ${panchayat}`
    if (subject.kind === 'list') return t('page.list', { panchayat })
    return t('page.meeting', { panchayat, when: momentInWords(new Date(subject.at)) })
  }
  const { task, href, items, count, capped } = group
  const id = `task-${task}`
  return (
    <section aria-labelledby={id} className="flow">
      <h2 id={id}>{t(`task.${task}`)}</h2>
      <ul className="flow">
        {items.map((item) => (
          <li key={item.id}>
            <TextLink href={item.href}>{titleOf(item)}</TextLink> <Deadline item={item} />
          </li>
        ))}
      </ul>
      <p>
        <TextLink href={href}>
          {capped || count > items.length
            ? t('page.all', { count: capped ? t('page.capped', { count: String(count) }) : String(count) })
            : t('page.open')}
        </TextLink>
      </p>
    </section>
  )
}

const SOON = 3

const Deadline = async ({ item: { dueOn, daysLeft } }: { item: DeskItem }) => {
  const t = await getTranslations('desk.page')
  if (dueOn === null || daysLeft === null) return null
  const overdue = daysLeft < 0
  return (
    <>
      <Tag tone={overdue ? 'bad' : daysLeft <= SOON ? 'warning' : 'neutral'}>
        {overdue ? t('overdue', { count: -daysLeft }) : t('daysLeft', { count: daysLeft })}
      </Tag>{' '}
      <span className="muted">{t('by', { day: dayInWords(dueOn) })}</span>
    </>
  )
}
