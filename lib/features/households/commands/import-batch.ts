import 'server-only'
import * as changes from '@/lib/features/changes/store'
import type { Renewal } from '@/lib/features/households/store/bulk'
import * as bulkRows from '@/lib/features/households/store/bulk-rows'
import * as register from '@/lib/features/households/store/held'
import { tokensOf } from '@/lib/features/households/store/tokens'
import type { ImportBatch, Verdict } from '@/lib/features/imports/store/kind'
import { NAMESAKES, problem, TOLD_TWICE } from '@/lib/domain/import/problem'
import { twiceIn } from '@/lib/domain/matching/twice'
import type { Tx } from '@/lib/platform/db'
import { alreadyHere, hereAlready, type LookedFor } from './already-here'
import type { Ask } from './import-asking'
import { renewalOf } from './import-renewal'
import { bearersElsewhere, broughtBy, paperHeld, type Renewing } from './papers-held'
import { serialsUnnamed, type Unnamed } from './import-unnamed'
import { type Desk, type Plan, write } from './import-write'
import { knownOf } from './known'
import { remember, toldBefore } from './told-in-file'
import { type Ground, type Read, readHousehold, type Reading, refused } from './readings'

export type Line = Reading & { readonly rows: number; readonly line: number; readonly lines: readonly number[] }

const NOTHING: Plan = { creates: [], renewals: [], asks: [], unnamed: [], seen: [] }

const NONE: ReadonlySet<string> = new Set()

const NOT_LOOKED_FOR: LookedFor = { twins: new Map(), crowded: NONE }

const NO_DIFFERENCE = { problems: [], difference: null } as const

/** Households of a file on their way into the register. */
export const batchOf = (ground: Ground, desk: Desk): ImportBatch => {
  const lines: Line[] = []
  const tokens = new Map<string, string>()
  let plan = NOTHING
  return {
    read: ({ key, rows }) => {
      const reading = readHousehold(key, rows, ground)
      const line = { rows: rows.length, line: rows[0]?.line ?? 0, lines: rows.map((row) => row.line) }
      if (!('read' in reading) || !desk.ready) lines.push({ ...reading, ...line })
      else {
        // While the database takes in the chunk before, which later would have to wait.
        lines.push({ read: { ...reading.read, texts: bulkRows.textsOf(reading.read) }, ...line })
        for (const [token, sound] of tokensOf(reading.read.family.members)) tokens.set(token, sound)
      }
    },
    plan: async (tx) => {
      const judged = await judge(tx, lines, desk)
      plan = judged.plan
      return judged.verdicts
    },
    write: (tx) => write(tx, plan, desk, tokens),
  }
}

/** What becomes of each household that was read, by what the register holds. */
export const judge = async (
  tx: Tx,
  lines: readonly Line[],
  { sender: { source }, today, others, asking, told: inFile, headerOf }: Desk,
): Promise<{ readonly plan: Plan; readonly verdicts: readonly Verdict[] }> => {
  const reads = lines.flatMap((line) => ('read' in line ? [line.read] : []))
  const keys = reads.map(({ key }) => key)
  const held = await register.held(tx, source, keys)
  const missing = keys.filter((key) => !held.has(key))
  const elsewhere = missing.length === 0 ? new Set<string>() : await register.heldElsewhere(tx, source, missing)
  const known = await knownOf(
    tx,
    reads.flatMap(({ key, digest }) => {
      const one = held.get(key)
      return one && one.digest !== digest ? [one.id] : []
    }),
  )
  const renewing = new Map(
    reads.flatMap((read): [string, Renewing][] => {
      const before = held.get(read.key)
      const now = before && before.digest !== read.digest ? known.get(before.id) : undefined
      if (!before || !now) return []
      return [[read.key, { id: before.id, known: now, read, renewal: renewalOf(before, now, read, { today, asking }) }]]
    }),
  )
  const bearers = await bearersElsewhere(tx, [...renewing.values()])
  const pending = asking === null ? NONE : await changes.pendingAmong(tx, [...known.keys()])
  const fresh = reads.filter(({ key }) => !held.has(key) && !elsewhere.has(key))
  const { twins, crowded } = others && fresh.length > 0 ? await alreadyHere(tx, fresh, others) : NOT_LOOKED_FOR
  const creates: Read[] = []
  const renewals: Omit<Renewal, 'newMemberIds'>[] = []
  const asks: Ask[] = []
  const unnamed: Unnamed[] = []
  const seen: { id: string; digest: string }[] = []
  const verdicts = lines.map((line): Verdict => {
    const { rows } = line
    if (!('read' in line)) return { outcome: 'REJECTED', rows, problems: line.problems, difference: null }
    const { read } = line
    if (elsewhere.has(read.key)) {
      const problems = [problem(line.line, null, 'households.refusal.heldElsewhere')]
      return { outcome: 'REJECTED', rows, problems, difference: null }
    }
    const before = held.get(read.key)
    const twin = twins.get(read.key) ?? (before || !others ? null : toldBefore(inFile, read))
    if (twin) return { outcome: 'HERE', rows, problems: [hereAlready(line.line, read, twin)], difference: null }
    if (!before) {
      creates.push(read)
      remember(inFile, read, line.line)
      const namesakes = crowded.has(read.key) ? [problem(line.line, null, NAMESAKES)] : []
      const twice = twiceIn(read.family.members) ? [problem(line.line, null, TOLD_TWICE)] : []
      return { outcome: 'CREATED', rows, problems: [...namesakes, ...twice], difference: null }
    }
    const news = renewing.get(read.key)
    if (!news) return { outcome: 'UNCHANGED', rows, ...NO_DIFFERENCE }
    const { id, place, version } = before
    const { known: now, renewal } = news
    if (!renewal.ok)
      return { outcome: 'REJECTED', rows, problems: [refused(line.line, renewal.error)], difference: null }
    const wrong = paperHeld(news, bearers.get(id) ?? [], inFile, { lines: line.lines, headerOf })
    if (wrong) return { outcome: 'REJECTED', rows, problems: [wrong], difference: null }
    remember(inFile, read, line.line, broughtBy(news))
    const { renewed, asked, sealed, changes: told } = renewal.value
    if (asked && pending.has(id)) {
      const waits = told.map((one) => ({ ...one, applied: false, asked: false }))
      const problems = [problem(line.line, null, 'changes.refusal.alreadyAsked')]
      return { outcome: 'REJECTED', rows, problems, difference: { householdId: id, place, changes: waits } }
    }
    if (renewed) renewals.push({ ...renewed, id, version })
    else seen.push({ id, digest: read.digest })
    const upon = renewed ? version + 1 : version
    if (asked) asks.push({ id, place, number: now.number, version: upon, parted: asked, sealed })
    if (told.length === 0) return { outcome: 'UNCHANGED', rows, ...NO_DIFFERENCE }
    const serials = serialsUnnamed(told)
    if (serials.length > 0) unnamed.push({ id, place, number: now.number, serials })
    const difference = { householdId: id, place, changes: told }
    return {
      outcome: renewed ? 'UPDATED' : 'LEFT',
      rows,
      problems: [],
      difference,
      asked: asked?.asked.length ?? 0,
      unnamed: serials.length,
    }
  })
  return { plan: { creates, renewals, asks, unnamed, seen }, verdicts }
}
