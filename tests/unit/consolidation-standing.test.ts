import { describe, expect, it } from 'vitest'
import { blocksOf, handedUp } from '@/lib/domain/consolidation/blocks'
import { odditiesOf, oddestFirst } from '@/lib/domain/consolidation/oddities'
import { partOf, shownDigest } from '@/lib/domain/consolidation/shown'
import { blockDone, heldOut, outcomeOf, type PanchayatStanding } from '@/lib/domain/consolidation/standing'
import { placePath } from '@/lib/domain/place/path'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { sha256 } from '@/tests/support/selection'

const standing = (facts: Partial<PanchayatStanding> = {}): PanchayatStanding => ({
  stage: null,
  declared: false,
  applications: 0,
  returnedFromAbove: false,
  ...facts,
})
const sealed = standing({ stage: 'BLOCK_CONSOLIDATED', applications: 3 })
const back = standing({ stage: 'RETURNED_TO_GP', applications: 3, returnedFromAbove: true })

describe('How a panchayat stands', () => {
  it('R49 · has handed up a sealed list, or declared that nobody applied, or is awaited', () => {
    expect(outcomeOf(sealed)).toBe('FINALISED')
    expect(outcomeOf(standing({ declared: true }))).toBe('NO_APPLICANTS')
    expect(outcomeOf(standing({ declared: true, applications: 1 }))).toBe('PENDING')
    for (const stage of ['TENTATIVE', 'MEETING_NOTIFIED', 'RETURNED_TO_GP', 'SUPERSEDED'] as const)
      expect(outcomeOf(standing({ stage, applications: 3 }))).toBe('PENDING')
  })

  it('F79 · what came back from above holds nobody up; what the block itself sent back does', () => {
    expect(heldOut(back)).toBe(true)
    expect(blockDone(true, [sealed, back])).toBe(true)
    const own = standing({ stage: 'RETURNED_TO_GP', applications: 3 })
    expect(heldOut(own)).toBe(false)
    expect(blockDone(true, [sealed, own])).toBe(false)
    expect(blockDone(false, [sealed])).toBe(false)
    expect(blockDone(true, [sealed, standing({ stage: 'FINALISED', applications: 3 })])).toBe(false)
    expect(blockDone(true, [sealed, { ...back, stage: 'FINALISED' }])).toBe(true)
  })

  it('R49 · a done block hands up what passed it, a late one nothing', () => {
    const list = { id: 'a', stage: 'BLOCK_CONSOLIDATED', selected: 2 } as const
    const first = { ...sealed, place: PANCHAYAT, list }
    const second = { ...back, place: NEXT_PANCHAYAT, list: { ...list, stage: 'RETURNED_TO_GP' as const } }
    const [done] = blocksOf([first, second], new Set([BLOCK]))
    const [late] = blocksOf([first, second], new Set())
    if (!done || !late) throw new Error('No block')
    expect(handedUp(done, 4)).toEqual({
      place: BLOCK,
      seats: 4,
      selected: 2,
      parts: [{ place: PANCHAYAT, selected: 2 }],
    })
    expect(handedUp(late, 4)).toBeNull()
  })
})

describe('What was shown (F57)', () => {
  const act = { driveId: 'd', place: BLOCK, seats: 4 }
  const part = partOf({ ...sealed, place: PANCHAYAT, list: { id: 'a', publicDigest: 'x' } })

  it('F57 · the digest follows lists, seals, stages and the number, and not the order in which they are shown', () => {
    const other = { ...part, place: NEXT_PANCHAYAT }
    const digest = shownDigest(act, [part, other], sha256)
    expect(shownDigest(act, [other, part], sha256)).toBe(digest)
    const changed = [
      shownDigest({ ...act, seats: 5 }, [part, other], sha256),
      shownDigest(act, [part], sha256),
      shownDigest(act, [{ ...part, digest: 'y' }, other], sha256),
      shownDigest(act, [{ ...part, standing: 'DISTRICT_CONSOLIDATED' }, other], sha256),
    ]
    expect(new Set([digest, ...changed]).size).toBe(5)
  })

  it('F57 · a list that is not sealed yet is shown as awaited and no more', () => {
    const draft = { ...standing({ stage: 'TENTATIVE', applications: 2 }), place: placePath('2/25/b204/p900003') }
    expect(partOf({ ...draft, list: { id: 'b', publicDigest: null } })).toEqual({
      ...{ place: draft.place, standing: 'PENDING', list: null, digest: null },
    })
  })
})

describe('What an officer looks at first', () => {
  const plain = { seats: 2, selected: 2, waiting: 1, moved: 0, unrecommendedSelected: 0, recommendedPassedOver: 0 }

  it('R48, R51, R55 · names lowered quorum, overruled findings, moved rows and free seats, the gravest first', () => {
    expect(odditiesOf({ ...plain, quorum: 'MET' })).toEqual([])
    const odd = { seats: 3, moved: 4, unrecommendedSelected: 1, recommendedPassedOver: 2 }
    expect(odditiesOf({ ...plain, ...odd, quorum: 'MET_BY_RELAXATION' })).toEqual([
      { code: 'RELAXED_QUORUM', count: 1 },
      { code: 'UNRECOMMENDED_SELECTED', count: 1 },
      { code: 'RECOMMENDED_PASSED_OVER', count: 2 },
      { code: 'ORDER_CHANGED', count: 4 },
      { code: 'SEATS_UNUSED', count: 1 },
    ])
    expect(odditiesOf({ ...plain, quorum: 'NOT_MET' })[0]?.code).toBe('ALTERNATIVE_MECHANISM')
  })

  it('F80 · puts the oddest list on top, and of equals the one with more rows concerned', () => {
    const lists = [[], [{ code: 'ORDER_CHANGED', count: 1 }], [{ code: 'ORDER_CHANGED', count: 3 }]] as const
    const grave = [{ code: 'RELAXED_QUORUM', count: 1 }] as const
    expect([...lists, grave].sort(oddestFirst)).toEqual([grave, lists[2], lists[1], lists[0]])
  })
})
