import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cancellation, hear, notice, order, propose, serve, stageOf } from '@/lib/domain/cancellation/steps'
import type { CancellationStage } from '@/lib/domain/cancellation/kinds'
import type { CardStage } from '@/lib/domain/card/stages'
import { addDays, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-01-01')
const DAYS = 15
const HANDS = ['issuer', 'b', 'c'] as const

const steps = fc.array(
  fc.record({
    act: fc.constantFrom(
      'next',
      'next',
      'next',
      'next',
      'propose',
      'notice',
      'serve',
      'reply',
      'silence',
      'cancel',
      'drop',
    ),
    by: fc.constantFrom(...HANDS),
    wait: fc.nat(20),
    back: fc.nat(4),
  }),
  { minLength: 1, maxLength: 25 },
)

interface World {
  readonly stage: CardStage
  readonly running: Cancellation | null
  readonly cancelledBy: string | null
}

/** What an office in good order would do next: else hardly one run in a thousand ends a card. */
const NEXT: Readonly<Partial<Record<CancellationStage, string>>> = {
  PROPOSED: 'notice',
  NOTICED: 'serve',
  SERVED: 'silence',
  HEARD: 'cancel',
}

/** One act on one day; a refusal leaves everything as it is. */
const act = (
  world: World,
  { act: tried, by, back }: { act: string; by: string; back: number },
  today: PlainDate,
): World => {
  const { stage, running } = world
  const what = tried === 'next' ? (running && !running.ended ? NEXT[stageOf(running)] : 'propose') : tried
  const card = { stage, issuedBy: 'issuer' }
  const on = addDays(today, -back)
  if (what === 'propose') {
    const fresh = { noticedOn: null, servedOn: null, replyBy: null, reply: null, ended: null }
    return propose(card, running !== null && running.ended === null).ok
      ? { ...world, running: { ...fresh, proposedBy: by, proposedOn: today } }
      : world
  }
  if (!running) return world
  if (what === 'notice') {
    const next = notice(running, card, by)
    return next.ok ? { ...world, stage: next.value, running: { ...running, noticedOn: today } } : world
  }
  if (what === 'serve') {
    const until = serve(running, on, today, DAYS)
    return until.ok ? { ...world, running: { ...running, servedOn: on, replyBy: until.value } } : world
  }
  if (what === 'reply' || what === 'silence') {
    const reply = what === 'reply' ? 'REPLIED' : 'NONE'
    return hear(running, { reply, on, words: 'words' }, today).ok ? { ...world, running: { ...running, reply } } : world
  }
  const ending = what === 'cancel' ? 'CANCELLED' : 'DROPPED'
  const next = order(running, card, { ending, by, today })
  if (!next.ok) return world
  return { stage: next.value, running: { ...running, ended: ending }, cancelledBy: ending === 'CANCELLED' ? by : null }
}

describe('R19 · whatever is tried in whatever order (domain §11 separation of duty 5, §12.4)', () => {
  it('no card is cancelled without notice, its days, an answer or silence, and a hand that neither issued nor proposed', () => {
    let cancelled = 0
    fc.assert(
      fc.property(steps, (tried) => {
        let world: World = { stage: 'ACTIVE', running: null, cancelledBy: null }
        let today = START
        for (const step of tried) {
          today = addDays(today, step.wait)
          const before = world.stage
          world = act(world, step, today)
          if (world.stage !== 'CANCELLED' || before === 'CANCELLED') continue
          cancelled += 1
          const { noticedOn, servedOn, replyBy, reply, proposedBy } = world.running ?? {}
          expect(noticedOn && servedOn && replyBy && reply).toBeTruthy()
          expect((servedOn ?? '') >= (noticedOn ?? '')).toBe(true)
          expect(today > addDays(servedOn ?? today, DAYS)).toBe(true)
          expect([proposedBy, 'issuer']).not.toContain(world.cancelledBy)
        }
        return world.stage !== 'SUSPENDED' || world.running?.ended === null
      }),
      { numRuns: 10_000 },
    )
    expect(cancelled).toBeGreaterThan(200)
  })
})
