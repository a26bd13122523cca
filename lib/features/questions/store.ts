import 'server-only'
import type { Permit } from '@/lib/domain/access/permit'
import { type PlacePath, stateOf } from '@/lib/domain/place/path'
import { ANSWER_KINDS, type OwnQuestion, QUESTION_SUBJECTS, type QuestionChoice } from '@/lib/domain/question/question'
import { ANSWER_READERS } from '@/lib/domain/question/readers'
import { asColumn, asDay, type Tx } from '@/lib/platform/db'
import type { OwnQuestion as Row } from '@/prisma/client/client'

const toChoices = (json: Row['choices']): readonly QuestionChoice[] =>
  Array.isArray(json)
    ? json.flatMap((one): QuestionChoice[] => {
        if (one === null || typeof one !== 'object' || Array.isArray(one)) return []
        const { code, en, hi } = one
        return typeof code === 'string' && typeof en === 'string' && typeof hi === 'string' ? [{ code, en, hi }] : []
      })
    : []

const toQuestion = (row: Row): OwnQuestion => ({
  key: row.key,
  version: row.version,
  of: QUESTION_SUBJECTS.find((code) => code === row.of) ?? 'HOUSEHOLD',
  kind: ANSWER_KINDS.find((code) => code === row.kind) ?? 'TEXT',
  en: row.labelEn,
  hi: row.labelHi,
  choices: toChoices(row.choices),
  least: row.least,
  most: row.most,
  sensitive: row.sensitive,
  readers: ANSWER_READERS.filter((role) => row.readers.includes(role)),
  from: asDay(row.from),
  until: row.until && asDay(row.until),
})

/** Every version of every question of a place's State. */
export const all = async (tx: Tx, place: PlacePath): Promise<readonly OwnQuestion[]> => {
  const rows = await tx.ownQuestion.findMany({
    where: { place: stateOf(place) },
    orderBy: [{ key: 'asc' }, { version: 'asc' }],
  })
  return rows.map(toQuestion)
}

/** Keeps a version of a question. */
export const insert = async (
  tx: Tx,
  permit: Permit<'question.change'>,
  { en, hi, choices, readers, from, until, ...question }: OwnQuestion,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<void> => {
  await tx.ownQuestion.create({
    data: {
      ...question,
      readers: [...readers],
      place: permit.place,
      labelEn: en,
      labelHi: hi,
      choices: choices.map(({ code, en: english, hi: hindi }) => ({ code, en: english, hi: hindi })),
      from: asColumn(from),
      until: until && asColumn(until),
      accountId,
      at,
    },
  })
}
