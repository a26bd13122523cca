import 'server-only'
import { permit } from '@/lib/domain/access/permit'
import { isFact } from '@/lib/domain/export/columns'
import { expiryOf, exportNumber } from '@/lib/domain/export/export'
import { answersCode, askedAnswers } from '@/lib/domain/export/own'
import { askedColumns, columnCode, shownColumns } from '@/lib/domain/export/redaction'
import { kindOf, type PlacePath, within } from '@/lib/domain/place/path'
import { partedFor } from '@/lib/domain/question/readers'
import { ok, refuse } from '@/lib/domain/shared/result'
import type { AskExportInput } from '@/lib/features/exports/schema'
import * as exports from '@/lib/features/exports/store/exports'
import * as places from '@/lib/features/places/store/tree'
import * as questions from '@/lib/features/questions/store'
import type { Command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db'

/**
 * Asks for rows of the register: who, for what, of which area, in which columns stands in the book and in the journal
 * before a row leaves (F25). The columns are those that the asking office needs. A correction sheet is for the office
 * that may correct (F26); the register may be asked for as of a past day (F8). Refuses `exports.areaElsewhere`,
 * `exports.dayAhead` and `exports.nothingForYou`.
 */
export const askExport: Command<AskExportInput, { id: string }> = async ({ actor, tx, now, today }, input) => {
  const { kind, area, purpose, words, groups, asOf } = input
  const place = within(area, actor.place) && kindOf(area) !== 'VILLAGE' ? area : actor.place
  const allowed = permit(actor, 'register.export', { place })
  if (!allowed.ok) return allowed
  if (kind === 'CORRECTION_SHEET' && !permit(actor, 'household.correct', { place }).ok) {
    return refuse('access.denied', { verb: 'household.correct' })
  }
  if (area !== place && !(await serves(tx, place, area))) return refuse('exports.areaElsewhere', {}, 'area')
  if (asOf !== undefined && asOf > today) return refuse('exports.dayAhead', {}, 'asOf')
  const isRegister = kind === 'REGISTER'
  const facts = isRegister ? askedColumns(actor.role, groups) : []
  const parted = partedFor(actor.role, await questions.all(tx, place), asOf ?? today)
  const answers = isRegister ? askedAnswers(groups, parted) : []
  const isSomething =
    shownColumns(facts).some(({ key }) => isFact(key)) || answers.some(({ showing }) => showing === 'WHOLE')
  if (isRegister && !isSomething) return refuse('exports.nothingForYou', {}, 'groups')
  const columns = [...facts.map(columnCode), ...answers.map(answersCode)]
  const asked = { kind, area, columns, accountId: actor.accountId, purpose: `${purpose} ${words}`, asOf: asOf ?? null }
  const id = await exports.insert(tx, allowed.value, { ...asked, createdAt: now, expiresAt: expiryOf(now) })
  return ok({
    value: { id },
    event: {
      type: 'exports.asked',
      place,
      subject: { kind: 'export', id },
      params: { number: exportNumber(id), kind, area, purpose, columns: columns.join(','), asOf: asOf ?? '' },
      reason: words,
    },
  })
}

/** Whether the village is served by the panchayat: the only area smaller than an office. */
const serves = async (tx: Tx, panchayat: PlacePath, village: PlacePath): Promise<boolean> =>
  kindOf(panchayat) === 'PANCHAYAT' && (await places.villagesOf(tx, panchayat)).some(({ path }) => path === village)
