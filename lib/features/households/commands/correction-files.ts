import 'server-only'
import * as changes from '@/lib/features/changes/store'
import type { Registered } from '@/lib/features/households/store/families'
import { byNumber } from '@/lib/features/households/store/numbered'
import type { FileRecord, Frame, ImportBatch, ImportKind, Verdict } from '@/lib/features/imports/store/kind'
import { agesOn } from '@/lib/rules/ages'
import { CHANGE_RULES } from '@/lib/rules/changes'
import { scopeOf } from '@/lib/domain/access/scope'
import { fieldsOf } from '@/lib/domain/change/request'
import type { ChangeRules } from '@/lib/domain/change/risk'
import { type Parted, partCorrection } from '@/lib/domain/change/split'
import type { AgeRules } from '@/lib/domain/household/age'
import { CORRECTION_COLUMNS } from '@/lib/domain/household/correction-sheet'
import { pathOf } from '@/lib/domain/household/facts'
import { type Family, recorded } from '@/lib/domain/household/family'
import { parseHouseholdNumber } from '@/lib/domain/household/number'
import { STATED_BY, type StatedBy } from '@/lib/domain/household/provenance'
import type { ImportProblem } from '@/lib/domain/import/problem'
import { certain } from '@/lib/domain/shared/certain'
import { inForceOn } from '@/lib/domain/shared/cited'
import type { Tx } from '@/lib/platform/db'
import { append } from '@/lib/platform/journal'
import { correctFamily } from './correct-family'
import { readSheet } from './sheet-reading'

/** What stands around the corrections of one sheet: its figures, and who said the new facts on what paper. */
interface Desk {
  readonly frame: Frame
  readonly dry: boolean
  readonly rules: ChangeRules
  readonly ages: AgeRules
  readonly statedBy: StatedBy
  readonly document: string | null
}

/** A record with what is to be written for it; null when nothing is. */
interface Judged {
  readonly verdict: Verdict
  readonly write: { readonly known: Registered; readonly family: Family; readonly parted: Parted } | null
}

const returned = (
  record: FileRecord,
  problems: readonly ImportProblem[],
  difference: Verdict['difference'] = null,
) => ({
  verdict: { outcome: 'REJECTED' as const, rows: record.rows.length, problems, difference },
  write: null,
})

/**
 * What becomes of one family of the sheet (F26). A family that was changed here after the sheet was taken out is never
 * overwritten: its rows go back, with what both sides say. What an officer does not decide alone becomes a request (F7).
 */
const judge = async (tx: Tx, record: FileRecord, known: Registered | undefined, desk: Desk): Promise<Judged> => {
  const { frame, rules, ages, document } = desk
  const [first] = record.rows
  const at = (column: string, message: string, params: ImportProblem['params'] = {}): ImportProblem => ({
    ...{ line: first?.line ?? 0, column: frame.headerOf(column), message, params },
  })
  if (!known) {
    const isNumber = parseHouseholdNumber(record.key).ok
    return returned(record, [at('number', `imports.error.${isNumber ? 'noSuchFamily' : 'badNumber'}`)])
  }
  const seen = new Set(record.rows.map(({ cells }) => Number(cells['version'] ?? Number.NaN)))
  const [version = Number.NaN] = seen
  if (seen.size !== 1 || !Number.isInteger(version)) return returned(record, [at('version', 'imports.error.noVersion')])
  const reading = readSheet(record, known.family, frame.headerOf, frame.today)
  if (!reading.ok) return returned(record, reading.problems)
  const { family } = reading
  const grounds = { document, today: frame.today }
  const parted = partCorrection(recorded(known.family), recorded(family), grounds, rules, ages)
  if (!parted.ok) {
    const { code, params } = parted.error
    if (code !== 'households.nothingChanges')
      return returned(record, [at('number', code.replace('.', '.refusal.'), params)])
    return { verdict: { outcome: 'UNCHANGED', rows: record.rows.length, problems: [], difference: null }, write: null }
  }
  const { applied, asked } = parted.value
  const differenceIf = (fresh: boolean): Verdict['difference'] => ({
    householdId: known.id,
    place: known.family.place,
    changes: [...applied, ...asked].map((one) => ({
      ...{ field: pathOf(one.field, one.serial), before: one.before, after: one.after },
      applied: fresh && applied.includes(one),
      asked: fresh && !applied.includes(one),
    })),
  })
  if (version !== known.version) {
    const params = { seen: version, now: known.version }
    return returned(record, [at('version', 'imports.error.changedMeanwhile', params)], differenceIf(false))
  }
  if (asked.length > 0 && (await changes.pendingOf(tx, known.id)) !== null) {
    return returned(record, [at('number', 'changes.refusal.alreadyAsked')], differenceIf(false))
  }
  const outcome = applied.length > 0 ? 'UPDATED' : 'LEFT'
  return {
    verdict: {
      ...{ outcome, rows: record.rows.length, problems: [], difference: differenceIf(true) },
      asked: asked.length,
    },
    write: { known, family, parted: parted.value },
  }
}

const save = async (tx: Tx, { known, family }: NonNullable<Judged['write']>, desk: Desk, now: Date): Promise<void> => {
  const { frame, statedBy, document } = desk
  const { actor, today, job } = frame
  const grounds = { reason: job.fileName, reasonCode: 'SHEET', statedBy, document } as const
  const done = certain(await correctFamily({ actor, tx, today, now, scope: scopeOf(actor) }, known, family, grounds))
  const happened = { place: known.family.place, subject: { kind: 'household', id: known.id }, reason: job.fileName }
  const { number } = known
  const [applied, asked] = [fieldsOf(done.applied), fieldsOf(done.asked)]
  const event =
    asked === ''
      ? ({ type: 'households.corrected', ...happened, params: { number, fields: applied, code: 'SHEET' } } as const)
      : ({
          type: 'changes.asked',
          ...happened,
          params: { number, fields: asked, applied: applied || '–', code: 'SHEET' },
        } as const)
  await append(tx, actor, event, now)
}

const batchOf = (desk: Desk, now: Date): ImportBatch => {
  const records: FileRecord[] = []
  let judged: readonly Judged[] = []
  return {
    read: (record) => {
      records.push(record)
    },
    plan: async (tx) => {
      const numbers = records.map(({ key }) => key)
      const known = await byNumber(tx, numbers, !desk.dry)
      const verdicts: Judged[] = []
      for (const record of records) verdicts.push(await judge(tx, record, known.get(record.key), desk))
      judged = verdicts
      return judged.map(({ verdict }) => verdict)
    },
    write: async (tx) => {
      for (const { write } of judged) if (write) await save(tx, write, desk, now)
    },
  }
}

/** Correction sheets: taken out of the register, edited, and brought back. */
export const CORRECTION_FILES: ImportKind = {
  kind: 'CORRECTIONS',
  columns: CORRECTION_COLUMNS,
  chunk: 200,
  groupOf: ({ number = '' }) => {
    const parsed = parseHouseholdNumber(number)
    return parsed.ok ? parsed.value : number
  },
  begin: (_tx, frame, dry) => {
    const { answers } = frame.job
    const desk: Desk = {
      ...{ frame, dry, rules: certain(inForceOn(CHANGE_RULES, frame.today)).value, ages: certain(agesOn(frame.today)) },
      statedBy: STATED_BY.find((code) => code === answers['statedBy']) ?? 'FAMILY',
      document: answers['document'] ?? null,
    }
    return Promise.resolve({ batch: (now) => batchOf(desk, now) })
  },
}
