import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, APPLICATION_STAGES, isFinal, stepsFrom, TRANSITIONS } from '@/lib/domain/application/stages'
import { advanceCard, CARD_STAGES, CARD_TRANSITIONS } from '@/lib/domain/card/stages'

const steps = fc.constantFrom(...TRANSITIONS.map(({ event }) => event))
const stages = fc.constantFrom(...APPLICATION_STAGES)

describe('for every sequence of steps', () => {
  it('nobody leaves the table of stages, and a refused step leaves the application where it stood', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (walk) => {
        let stage: (typeof APPLICATION_STAGES)[number] = 'DRAFT'
        for (const step of walk) {
          const next = advance(stage, step)
          expect(next.ok).toBe(stepsFrom(stage).includes(step))
          if (next.ok) stage = next.value
          else expect(next.error).toEqual({ code: 'applications.wrongStage', params: { stage } })
          expect(APPLICATION_STAGES).toContain(stage)
        }
      }),
    )
  })

  it('final stages absorb', () => {
    fc.assert(
      fc.property(stages.filter(isFinal), steps, (stage, step) => {
        expect(advance(stage, step).ok).toBe(false)
      }),
    )
  })

  it('R56 · nobody reaches a card without the department’s approval', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (walk) => {
        const passed: string[] = ['DRAFT']
        let stage: (typeof APPLICATION_STAGES)[number] = 'DRAFT'
        for (const step of walk) {
          const next = advance(stage, step)
          if (next.ok) passed.push((stage = next.value))
        }
        if (passed.includes('CARD_ISSUED')) expect(passed).toEqual(expect.arrayContaining(['LISTED', 'APPROVED']))
      }),
    )
  })

  it('every stage can be reached from a draft', () => {
    const reached = new Set<(typeof APPLICATION_STAGES)[number]>(['DRAFT'])
    for (const stage of reached)
      for (const step of stepsFrom(stage)) {
        const next = advance(stage, step)
        if (next.ok) reached.add(next.value)
      }
    expect([...reached].sort()).toEqual([...APPLICATION_STAGES].sort())
  })

  it('no card leaves its table, and an ended card stays ended', () => {
    const cardSteps = fc.constantFrom(...CARD_TRANSITIONS.map(({ event }) => event))
    fc.assert(
      fc.property(fc.array(cardSteps, { maxLength: 30 }), (walk) => {
        let stage: (typeof CARD_STAGES)[number] = 'READY'
        for (const step of walk) {
          const next = advanceCard(stage, step)
          if (['CANCELLED', 'SURRENDERED', 'REPLACED', 'RENEWED'].includes(stage)) expect(next.ok).toBe(false)
          if (next.ok) stage = next.value
          expect(CARD_STAGES).toContain(stage)
        }
      }),
    )
  })
})
