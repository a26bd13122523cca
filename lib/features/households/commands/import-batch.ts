import 'server-only'
import * as changes from '@/lib/features/changes/store'
import type { Renewal, Seen } from '@/lib/features/households/store/bulk'
import * as bulkRows from '@/lib/features/households/store/bulk-rows'
import * as register from '@/lib/features/households/store/held'
import { tokensOf } from '@/lib/features/households/store/tokens'
import type { ImportBatch, Verdict } from '@/lib/features/imports/store/kind'
import { type AskedBefore, isAmong } from '@/lib/domain/change/said-before'
import type { FactDifference } from '@/lib/domain/import/newer'
import { NAMESAKES, NOT_TAKEN_IN, problem, TOLD_TWICE } from '@/lib/domain/import/problem'
import { partsOf } from '@/lib/domain/household/facts'
import { twiceIn } from '@/lib/domain/matching/twice'
import type { Tx } from '@/lib/platform/db'
import { alreadyHere, hereAlready, type LookedFor } from './already-here'
import type { Ask } from './import-asking'
import { renewalOf } from './import-renewal'
import { bearersElsewhere, broughtBy, paperHeld, type Renewing } from './papers-held'
import { serialsUnnamed, type Unnamed } from './import-unnamed'
import { type Desk, type Plan, write } from './import-write'
import { knownOf } from './known'
import { remember, rememberNumbers, toldBefore } from './told-in-file'
import { type Ground, type Read, readHousehold, type Reading, refused } from './readings'

export type Line = Reading & { readonly rows: number; readonly line: number; readonly lines: readonly number[] }

const NOTHING: Plan = { creates: [], renewals: [], asks: [], unnamed: [], seen: [] }

const NOT_LOOKED_FOR: LookedFor = { twins: new Map(), crowded: new Set() }

const NO_REQUESTS: ReadonlyMap<string, AskedBefore> = new Map()

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

/** Whether a file of this digest was taken in to the last fact, and nothing of the family has changed since. */
const isWhole = ({ digest, whole, version }: register.Held, told: string): boolean =>
  digest === told && whole === version

/** Somebody of the file whom the register does not have, and who is neither taken in nor asked about. */
const isLeftOut = ({ field, applied, asked = false }: FactDifference): boolean =>
  partsOf(field).field === 'joined' && !applied && !asked

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
      return one && !isWhole(one, digest) ? [one.id] : []
    }),
  )
  const requests = asking === null ? NO_REQUESTS : await changes.askedBefore(tx, [...known.keys()])
  const renewing = new Map(
    reads.flatMap((read): [string, Renewing][] => {
      const one = held.get(read.key)
      const now = one && !isWhole(one, read.digest) ? known.get(one.id) : undefined
      if (!one || !now) return []
      // What a second officer refused the same file does not ask again; another file may.
      const refused = one.digest === read.digest ? (requests.get(one.id)?.refused ?? []) : []
      return [
        [read.key, { id: one.id, known: now, read, renewal: renewalOf(one, now, read, { today, asking, refused }) }],
      ]
    }),
  )
  const bearers = await bearersElsewhere(tx, [...renewing.values()])
  const fresh = reads.filter(({ key }) => !held.has(key) && !elsewhere.has(key))
  const { twins, crowded } = others && fresh.length > 0 ? await alreadyHere(tx, fresh, others) : NOT_LOOKED_FOR
  const creates: Read[] = []
  const renewals: Omit<Renewal, 'newMemberIds'>[] = []
  const asks: Ask[] = []
  const unnamed: Unnamed[] = []
  const seen: Seen[] = []
  const verdicts = lines.map((line): Verdict => {
    const { rows } = line
    if (!('read' in line)) return { outcome: 'REJECTED', rows, problems: line.problems, difference: null }
    const { read } = line
    if (elsewhere.has(read.key)) {
      const problems = [problem(line.line, null, 'households.refusal.heldElsewhere')]
      return { outcome: 'REJECTED', rows, problems, difference: null }
    }
    const before = held.get(read.key)
    const above = before || !others ? null : toldBefore(inFile, read, line.line)
    const twin = twins.get(read.key) ?? above?.twin
    if (twin) return { outcome: 'HERE', rows, problems: [hereAlready(line.line, read, twin)], difference: null }
    if (!before) {
      creates.push(read)
      remember(inFile, read, line.line)
      const namesakes = crowded.has(read.key) || above?.crowded ? [problem(line.line, null, NAMESAKES)] : []
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
    rememberNumbers(inFile, read, line.line, broughtBy(news))
    const { renewed, asked, sealed, changes: told } = renewal.value
    const waiting = requests.get(id)?.waits ?? null
    const waits = waiting !== null && asked?.asked.every((one) => isAmong(one, waiting)) === true
    if (asked && waiting !== null && !waits) {
      const back = told.map((one) => ({ ...one, applied: false, asked: false }))
      const problems = [problem(line.line, null, 'changes.refusal.alreadyAsked')]
      return { outcome: 'REJECTED', rows, problems, difference: { householdId: id, place, changes: back } }
    }
    const whole = told.every(({ applied }) => applied)
    if (renewed) renewals.push({ ...renewed, id, version, whole })
    else seen.push({ id, digest: read.digest, whole: whole ? version : null })
    const upon = renewed ? version + 1 : version
    if (asked && !waits) asks.push({ id, place, number: now.number, version: upon, parted: asked, sealed })
    if (told.length === 0) return { outcome: 'UNCHANGED', rows, ...NO_DIFFERENCE }
    const serials = serialsUnnamed(told)
    if (serials.length > 0) unnamed.push({ id, place, number: now.number, serials })
    const difference = { householdId: id, place, changes: told }
    return {
      outcome: renewed ? 'UPDATED' : 'LEFT',
      rows,
      problems: told.filter(isLeftOut).map(() => problem(line.line, null, NOT_TAKEN_IN)),
      difference,
      asked: waits ? 0 : (asked?.asked.length ?? 0),
      unnamed: serials.length,
    }
  })
  return { plan: { creates, renewals, asks, unnamed, seen }, verdicts }
}
