import { type Body, type Facts, factsOf, isRecord, partsOf, pathOf } from '@/lib/domain/household/facts'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'

/**
 * Why the register's stays: an officer said otherwise since; the person has died or left; where a family lives no file
 * changes, and of a family that the file puts elsewhere nothing is taken; the family has ended; with what the file says it
 * would not stand, two heads for example; the census is written once; the file does not name the person; a second officer
 * has refused the same before.
 */
export const LEFT_BECAUSE = ['OFFICER', 'GONE', 'PLACE', 'ENDED', 'FAMILY', 'CENSUS', 'UNNAMED', 'REFUSED'] as const
export type LeftBecause = (typeof LEFT_BECAUSE)[number]

/**
 * A fact that a newer file and the register tell differently; `applied` is false where the register's stays, for good or,
 * with `asked`, until a second officer decides.
 */
export interface FactDifference {
  /** `mobile`, `members.2.birth`, `census.D1`; `members.4.joined` for somebody whom the register does not know. */
  readonly field: string
  readonly before: Canonical
  readonly after: Canonical
  readonly applied: boolean
  readonly asked?: boolean
  readonly why?: LeftBecause
}

/**
 * A version of the family, oldest first: what it says, and what happened (`imported` when a file wrote it). `ofFile` is one
 * that a file had told and a second officer accepted.
 */
export interface Told {
  readonly body: Body
  readonly event: string
  readonly ofFile?: boolean
}

/** Facts that are told in parts: what a file leaves out of them it does not deny. */
const IN_PARTS: ReadonlySet<string> = new Set(['name', 'dwelling', 'guardian'])

/** Where a family lives is moved by a command with its order, never by a file. */
const NEVER: ReadonlySet<string> = new Set(['place'])

/** The same fact, which is not taken over. */
export const leftBecause = (
  { field, before, after }: Pick<FactDifference, 'field' | 'before' | 'after'>,
  why: LeftBecause,
): FactDifference => ({ field, before, after, applied: false, why })

/** For each fact that was ever told, the event of the version that told or took it back last. */
const lastHands = (versions: readonly Told[]): ReadonlyMap<string, string> => {
  const hands = new Map<string, string>()
  let before: Facts = new Map()
  for (const { body, event } of versions) {
    const facts = factsOf(body)
    for (const path of before.keys()) if (!facts.has(path)) hands.set(path, event)
    for (const [path, value] of facts) {
      const earlier = before.get(path)
      if (earlier === undefined || canonical(earlier) !== canonical(value)) hands.set(path, event)
    }
    before = facts
  }
  return hands
}

/** What a file says of a fact, with the parts that it leaves out taken from the register. */
const completed = (field: string, held: Canonical, told: Canonical): Canonical => {
  // By what a birth is known stays with that very birth, and goes with no other.
  if (field === 'birth' && isRecord(held) && isRecord(told)) {
    const isSame = held['date'] === told['date'] && held['precision'] === told['precision']
    return isSame ? { ...held, ...told } : told
  }
  if (!IN_PARTS.has(field) || !isRecord(held) || !isRecord(told)) return told
  const said = Object.entries(told).filter(([, part]) => part !== null)
  // Of a guardian with another name the register's second spelling is another person's.
  if (field === 'guardian' && said.some(([part, value]) => part === 'name' && value !== held[part])) return told
  return { ...held, ...Object.fromEntries(said) }
}

/**
 * What a newer file of the same source tells differently of a family, and which of it is taken over (F22, domain fact 9):
 * a fact that a file told last, or that nobody has told, follows the file; a fact that an officer's version set or took
 * back since stays, and the difference is listed. What the file leaves out it does not deny. Somebody whom the register
 * does not know joins; somebody who died or left stays so; nobody leaves because a file forgets them. The panchayat
 * stays, and with another panchayat in the file everything stays.
 */
export const differencesOf = (versions: readonly Told[], held: Body, told: Body): readonly FactDifference[] => {
  const hands = lastHands(versions)
  const [known, said] = [factsOf(held), factsOf(told)]
  const moved = said.has('place') && canonical(said.get('place') ?? null) !== canonical(known.get('place') ?? null)
  const members = isRecord(held['members']) ? held['members'] : {}
  const joined = new Set<number>()
  const differences: FactDifference[] = []
  for (const [path, value] of said) {
    const { field, serial } = partsOf(path)
    const member = serial === null ? undefined : members[String(serial)]
    if (serial !== null && member === undefined) {
      if (joined.has(serial)) continue
      joined.add(serial)
      const newcomer = isRecord(told['members']) ? told['members'][String(serial)] : null
      const one = { field: pathOf('joined', serial), before: null, after: newcomer ?? null }
      differences.push(moved ? leftBecause(one, 'PLACE') : { ...one, applied: true })
      continue
    }
    const before = known.get(path) ?? null
    const after = completed(field, before, value)
    if (canonical(before) === canonical(after)) continue
    const gone = isRecord(member) && isRecord(member['ended'])
    const hand = hands.get(path)
    const one = { field: path, before, after }
    if (moved || NEVER.has(field)) differences.push(leftBecause(one, 'PLACE'))
    else if (gone) differences.push(leftBecause(one, 'GONE'))
    else if (hand !== undefined && hand !== 'imported') differences.push(leftBecause(one, 'OFFICER'))
    else differences.push({ ...one, applied: true })
  }
  return differences
}

const memberIn = (body: Body, serial: string): Canonical =>
  isRecord(body['members']) ? (body['members'][serial] ?? null) : null

/** The fact under which somebody stands whom a newer file does not name. */
export const UNNAMED = 'unnamed'

/**
 * The members whom an earlier file of the source named and the newer one does not: died, moved, married, or forgotten
 * (domain fact 9). Nobody leaves by it: it is listed, and asked about. Whoever a file named and a second officer let in came
 * by the file; who came by an event was never the file's to name.
 */
export const unnamedIn = (versions: readonly Told[], held: Body, told: Body): readonly FactDifference[] =>
  Object.entries(isRecord(held['members']) ? held['members'] : {}).flatMap(([serial, member]) => {
    const gone = !isRecord(member) || isRecord(member['ended'])
    const first = versions.find(({ body }) => memberIn(body, serial) !== null)
    const named = first?.event === 'imported' || first?.ofFile === true
    return gone || !named || memberIn(told, serial) !== null
      ? []
      : [leftBecause({ field: pathOf(UNNAMED, Number(serial)), before: member, after: null }, 'UNNAMED')]
  })
