import 'server-only'
import type { Held } from '@/lib/features/households/store/held'
import type { Verdict } from '@/lib/features/imports/store/kind'
import { isAmong } from '@/lib/domain/change/said-before'
import { partsOf } from '@/lib/domain/household/facts'
import type { FactDifference } from '@/lib/domain/import/newer'
import { NAMESAKES, NOT_TAKEN_IN, problem, TOLD_TWICE } from '@/lib/domain/import/problem'
import { twiceIn } from '@/lib/domain/matching/twice'
import type { Tx } from '@/lib/platform/db'
import { hereAlready } from './already-here'
import { type Compared, compared } from './import-compared'
import { serialsUnnamed } from './import-unnamed'
import type { Desk, Plan } from './import-write'
import { broughtBy, paperHeld, type Renewing } from './papers-held'
import { type Read, type Reading, refused } from './readings'
import { remember, rememberNumbers, toldBefore } from './told-in-file'

/** Where a household of a file stands in it. */
interface Where {
  readonly rows: number
  readonly line: number
  readonly lines: readonly number[]
}

export type Line = Reading & Where

/** A plan that grows with every household that is judged. */
type Growing = { readonly [Kind in keyof Plan]: Plan[Kind][number][] }

interface Judging {
  readonly desk: Desk
  readonly register: Compared
  readonly plan: Growing
}

/** What becomes of each household that was read, by what the register holds. */
export const judge = async (
  tx: Tx,
  lines: readonly Line[],
  desk: Desk,
): Promise<{ readonly plan: Plan; readonly verdicts: readonly Verdict[] }> => {
  const reads = lines.flatMap((line) => ('read' in line ? [line.read] : []))
  const register = await compared(tx, reads, desk)
  const plan: Growing = { creates: [], renewals: [], asks: [], unnamed: [], seen: [] }
  return { plan, verdicts: lines.map((line) => verdictOn({ desk, register, plan }, line)) }
}

const rejected = (
  { rows }: Where,
  problems: Verdict['problems'],
  difference: Verdict['difference'] = null,
): Verdict => ({ outcome: 'REJECTED', rows, problems, difference })

const unchanged = ({ rows }: Where): Verdict => ({ outcome: 'UNCHANGED', rows, problems: [], difference: null })

const verdictOn = (judging: Judging, line: Line): Verdict => {
  if (!('read' in line)) return rejected(line, line.problems)
  const { read } = line
  const { register, desk } = judging
  if (register.elsewhere.has(read.key))
    return rejected(line, [problem(line.line, null, 'households.refusal.heldElsewhere')])
  const held = register.held.get(read.key)
  const above = held || !desk.others ? null : toldBefore(desk.told, read, line.line)
  const twin = register.twins.get(read.key) ?? above?.twin
  if (twin)
    return { outcome: 'HERE', rows: line.rows, problems: [hereAlready(line.line, read, twin)], difference: null }
  if (!held) return created(judging, read, line, above?.crowded === true)
  const news = register.renewing.get(read.key)
  return news ? renewed(judging, held, news, line) : unchanged(line)
}

const created = ({ desk, register, plan }: Judging, read: Read, { rows, line }: Where, crowded: boolean): Verdict => {
  plan.creates.push(read)
  remember(desk.told, read, line)
  const namesakes = register.crowded.has(read.key) || crowded ? [problem(line, null, NAMESAKES)] : []
  const twice = twiceIn(read.family.members) ? [problem(line, null, TOLD_TWICE)] : []
  return { outcome: 'CREATED', rows, problems: [...namesakes, ...twice], difference: null }
}

/** A family that the register knows and the file tells otherwise: what is taken in, what is asked, and what is left. */
const renewed = ({ desk, register, plan }: Judging, held: Held, news: Renewing, where: Where): Verdict => {
  const { id, place, version } = held
  const { known, read, renewal } = news
  const { rows, line, lines } = where
  if (!renewal.ok) return rejected(where, [refused(line, renewal.error)])
  const wrong = paperHeld(news, register.bearers.get(id) ?? [], desk.told, { lines, headerOf: desk.headerOf })
  if (wrong) return rejected(where, [wrong])
  rememberNumbers(desk.told, read, line, broughtBy(news))
  const { renewed: next, asked, sealed, changes } = renewal.value
  const waiting = register.requests.get(id)?.waits ?? null
  const waits = waiting !== null && asked?.asked.every((one) => isAmong(one, waiting)) === true
  if (asked && waiting !== null && !waits) {
    const back = changes.map((one) => ({ ...one, applied: false, asked: false }))
    const problems = [problem(line, null, 'changes.refusal.alreadyAsked')]
    return rejected(where, problems, { householdId: id, place, changes: back })
  }
  const whole = changes.every(({ applied }) => applied)
  if (next) plan.renewals.push({ ...next, id, version, whole })
  else plan.seen.push({ id, digest: read.digest, whole: whole ? version : null })
  const { number } = known
  if (asked && !waits)
    plan.asks.push({ id, place, number, version: next ? version + 1 : version, parted: asked, sealed })
  if (changes.length === 0) return unchanged(where)
  const serials = serialsUnnamed(changes)
  if (serials.length > 0) plan.unnamed.push({ id, place, number, serials })
  return {
    outcome: next ? 'UPDATED' : 'LEFT',
    rows,
    problems: changes.filter(isLeftOut).map(() => problem(line, null, NOT_TAKEN_IN)),
    difference: { householdId: id, place, changes },
    asked: waits ? 0 : (asked?.asked.length ?? 0),
    unnamed: serials.length,
  }
}

/** Somebody of the file whom the register does not have, and who is neither taken in nor asked about. */
const isLeftOut = ({ field, applied, asked = false }: FactDifference): boolean =>
  partsOf(field).field === 'joined' && !applied && !asked
