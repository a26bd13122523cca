import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advanceList, LIST_STAGES, LIST_STEPS, type ListStage, type ListStep } from '@/lib/domain/selection/stages'
import { advanceMeeting, MEETING_STAGES, MEETING_STEPS, type MeetingStep } from '@/lib/domain/meeting/stages'

const keysOf = <T extends object>(table: T): (keyof T & string)[] =>
  Object.keys(table).filter((key) => isKey(table, key))
const isKey = <T extends object>(table: T, key: string): key is keyof T & string => Object.hasOwn(table, key)
const listSteps: ListStep[] = keysOf(LIST_STEPS)
const meetingSteps: MeetingStep[] = keysOf(MEETING_STEPS)

const walk = (steps: readonly ListStep[]): ListStage[] =>
  steps.reduce<ListStage[]>(
    (path, step) => {
      const next = advanceList(path.at(-1) ?? 'DRAFT', step)
      return next.ok ? [...path, next.value] : path
    },
    ['DRAFT'],
  )

describe('the life of a list, whatever is tried on it', () => {
  const attempts = fc.array(fc.constantFrom(...listSteps), { maxLength: 60 })

  it('R48 R49 · no sequence of steps leaves the table', () => {
    fc.assert(
      fc.property(attempts, (steps) => {
        const path = walk(steps)
        path.slice(1).forEach((to, index) => {
          const from = path[index] ?? 'DRAFT'
          expect(listSteps.some((step) => LIST_STEPS[step].to === to && advanceList(from, step).ok)).toBe(true)
        })
      }),
    )
  })

  it('R48 · what was finalised is never drawn, signed or called again: the row only rises, returns or is replaced', () => {
    fc.assert(
      fc.property(attempts, (steps) => {
        const path = walk(steps)
        const sealed = path.indexOf('FINALISED')
        if (sealed < 0) return
        const early = new Set<ListStage>(['DRAFT', 'TENTATIVE', 'VERIFIED', 'MEETING_NOTIFIED', 'MEETING_FAILED'])
        expect(path.slice(sealed).filter((stage) => early.has(stage))).toEqual([])
      }),
    )
  })

  it('R49 R56 · nothing is approved that was not finalised, consolidated in the block and in the district', () => {
    fc.assert(
      fc.property(attempts, (steps) => {
        const path = walk(steps)
        const approved = path.indexOf('DEPT_APPROVED')
        if (approved < 0) return
        expect(path.slice(approved - 3, approved)).toEqual(['FINALISED', 'BLOCK_CONSOLIDATED', 'DISTRICT_CONSOLIDATED'])
      }),
    )
  })

  it('final stages absorb: a replaced list stays replaced, a returned one can only be replaced, a closed one also fill a free place', () => {
    expect(listSteps.filter((step) => advanceList('SUPERSEDED', step).ok)).toEqual([])
    expect(listSteps.filter((step) => advanceList('RETURNED_TO_GP', step).ok)).toEqual(['supersede'])
    expect(listSteps.filter((step) => advanceList('CLOSED', step).ok)).toEqual(['callNext', 'supersede'])
  })

  it('every stage can be reached', () => {
    const reached = new Set<ListStage>(['DRAFT'])
    // A set that grows while it is read is read to its new end.
    for (const stage of reached)
      for (const step of listSteps) {
        const next = advanceList(stage, step)
        if (next.ok) reached.add(next.value)
      }
    expect([...reached].sort()).toEqual([...LIST_STAGES].sort())
  })

  it('R19 · a meeting that failed or was signed is never changed', () => {
    const ends = MEETING_STAGES.filter((stage) => meetingSteps.every((step) => !advanceMeeting(stage, step).ok))
    expect(ends).toEqual(['FAILED', 'SIGNED'])
  })
})
