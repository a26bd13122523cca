import { type Body, isRecord } from '@/lib/domain/household/facts'
import { canonical, type Canonical } from '@/lib/domain/shared/canonical'

/** A box that two officers filled differently over the same version; `gone` where the person of the box has left since. */
export interface Clash {
  /** Where it stands in the record: `houseNo`, `dwelling.wall`, `members.3.name.hi`. */
  readonly path: string
  readonly stands: Canonical
  readonly gone: boolean
}

/** What the second officer has read already of what the first one wrote: the record then, and the boxes that were named. */
export interface Shown {
  readonly record: Body
  readonly boxes: readonly string[]
}

export interface Merged {
  readonly record: Body
  readonly clashes: readonly Clash[]
}

/** Facts of which every part is a box of its own; one that nobody has said has no parts yet. */
const OPEN = new Set(['dwelling', 'ownFacts', 'members', 'groups'])
/** The same while it stands on all three sides: half of one side and half of another would be nobody's word. */
const PARTED = new Set(['name', 'guardian', 'land', 'incomeCertificate', 'priorCardProof', 'affidavitPaper'])

const MEMBER = /^members\.\d+$/

const same = (a: Canonical, b: Canonical): boolean => canonical(a) === canonical(b)

/** What a record says at a path; null is what nobody has said. */
export const saidAt = (record: Body, path: string): Canonical =>
  path.split('.').reduce<Canonical>((value, key) => (isRecord(value) ? (value[key] ?? null) : null), record)

/**
 * Brings together what two officers made of one record: `base` is what both had opened, `mine` what the second typed and
 * `theirs` what stands. What only one of them touched is that one's. What both touched differently clashes, unless the
 * second was shown what stands there and saves again: then it is the second's word. A person who has died or left
 * meanwhile is not changed any more: that clashes once, and then what was typed about the person is left out.
 */
export const bringTogether = (
  base: Body,
  mine: Body,
  theirs: Body,
  shown: Shown = { record: {}, boxes: [] },
): Merged => {
  const clashes: Clash[] = []
  const wasShown = (path: string, stands: Canonical): boolean =>
    shown.boxes.includes(path) && same(saidAt(shown.record, path), stands)

  const box = (path: string, was: Canonical, typed: Canonical, stands: Canonical): Canonical => {
    if (same(was, typed) || same(typed, stands)) return stands
    if (same(was, stands) || wasShown(path, stands)) return typed
    clashes.push({ path, stands, gone: false })
    return stands
  }

  const parts = (path: string, was: Body, typed: Body, stands: Body): Body => {
    const keys = new Set([...Object.keys(was), ...Object.keys(typed), ...Object.keys(stands)])
    return Object.fromEntries(
      [...keys].map((key) => {
        const at = path === '' ? key : `${path}.${key}`
        return [key, either(at, key, was[key] ?? null, typed[key] ?? null, stands[key] ?? null)] as const
      }),
    )
  }

  const either = (path: string, field: string, was: Canonical, typed: Canonical, stands: Canonical): Canonical => {
    if (OPEN.has(field)) {
      const [old, own, now] = [was, typed, stands].map((side) => (isRecord(side) ? side : {}))
      const joined = parts(path, old ?? {}, own ?? {}, now ?? {})
      return field === 'members' || Object.values(joined).some((part) => part !== null) ? joined : null
    }
    const all = isRecord(was) && isRecord(typed) && isRecord(stands)
    if (all && MEMBER.test(path)) return person(path, was, typed, stands)
    return all && PARTED.has(field) ? parts(path, was, typed, stands) : box(path, was, typed, stands)
  }

  const person = (path: string, was: Body, typed: Body, stands: Body): Body => {
    const left = stands['ended'] ?? null
    if (left === null || same(was['ended'] ?? null, left)) return parts(path, was, typed, stands)
    if (!same(was, typed) && !shown.boxes.includes(path)) clashes.push({ path, stands: left, gone: true })
    return stands
  }

  return { record: parts('', base, mine, theirs), clashes }
}
