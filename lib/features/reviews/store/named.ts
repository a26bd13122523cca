import 'server-only'
import type { ReviewKind } from '@/lib/domain/review/kinds'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { asDay, type Tx } from '@/lib/platform/db'
import type { StoredQuestion } from './questions'

/** A birth as far as it is known. */
export interface BirthTold {
  readonly date: PlainDate
  readonly precision: string
}

/** The households of questions, by id, as a list names them. */
export const householdsOf = async (
  tx: Tx,
  questions: readonly Pick<StoredQuestion, 'householdId'>[],
): Promise<
  ReadonlyMap<
    string,
    { readonly id: string; readonly number: string; readonly head: { readonly en: string; readonly hi: string } }
  >
> => {
  const rows = await tx.household.findMany({
    where: { id: { in: questions.map(({ householdId }) => householdId) } },
    select: { id: true, number: true, headName: true, headNameHi: true },
  })
  return new Map(
    rows.map(({ id, number, headName, headNameHi }) => {
      const en = headName === '' ? number : headName
      return [id, { id, number, head: { en, hi: headNameHi ?? en } }]
    }),
  )
}

/** The numbers of the cards and applications that questions are about, by their id. */
export const subjectsOf = async (
  tx: Tx,
  questions: readonly StoredQuestion[],
): Promise<ReadonlyMap<string, string>> => {
  const idsOf = (kind: string) =>
    questions.flatMap(({ subjectKind, subjectId }) => (subjectKind === kind ? [subjectId] : []))
  const select = { id: true, number: true } as const
  const cards = await tx.card.findMany({ where: { id: { in: idsOf('card') } }, select })
  const applications = await tx.application.findMany({ where: { id: { in: idsOf('application') } }, select })
  return new Map([...cards, ...applications].map(({ id, number }) => [id, number]))
}

/** What a member is called whom a question is about; null when the register of today does not hold them. */
export const personOf = async (
  tx: Tx,
  householdId: string,
  serial: number,
): Promise<{ readonly en: string; readonly hi: string } | null> => {
  const row = await tx.member.findUnique({
    where: { householdId_serial: { householdId, serial } },
    select: { name: true, nameHi: true },
  })
  return row && { en: row.name, hi: row.nameHi ?? row.name }
}

/** The birth of a member as the register has it, of whom a question asks how old they are; null where nobody knows it. */
export const birthOf = async (tx: Tx, householdId: string, serial: number): Promise<BirthTold | null> => {
  const row = await tx.member.findUnique({
    where: { householdId_serial: { householdId, serial } },
    select: { birthDate: true, birthPrecision: true },
  })
  const precision = row?.birthPrecision ?? null
  return row?.birthDate && precision !== null ? { date: asDay(row.birthDate), precision } : null
}

/** What several members are called, in their order in the family. */
export const personsOf = async (
  tx: Tx,
  householdId: string,
  serials: readonly number[],
): Promise<readonly { readonly en: string; readonly hi: string }[]> => {
  if (serials.length === 0) return []
  const rows = await tx.member.findMany({
    where: { householdId, serial: { in: [...serials] } },
    select: { name: true, nameHi: true },
    orderBy: { serial: 'asc' },
  })
  return rows.map(({ name, nameHi }) => ({ en: name, hi: nameHi ?? name }))
}

/** Which question about a subject is meant: one of a kind, or any about an application or a card. */
type About = { readonly kind: ReviewKind } | { readonly subjectKind: 'application' | 'card' }

/** The question about a subject that waits for its answer, the oldest first, by id; null when none does. */
export const openAbout = async (tx: Tx, about: About, subjectId: string): Promise<string | null> => {
  const where = { ...about, subjectId, closedAt: null }
  return (await tx.reviewTask.findFirst({ where, orderBy: { openedAt: 'asc' }, select: { id: true } }))?.id ?? null
}
