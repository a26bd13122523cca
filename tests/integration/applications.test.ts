import { describe, expect, it } from 'vitest'
import { isVerdictRecord, replay, rulesText } from '@/lib/domain/eligibility/record'
import { canonical } from '@/lib/domain/shared/canonical'
import { certain } from '@/lib/domain/shared/certain'
import { plain } from '@/lib/domain/shared/plain'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { correctApplication } from '@/lib/features/applications/commands/correct'
import { startApplication } from '@/lib/features/applications/commands/start'
import { submitApplication } from '@/lib/features/applications/commands/submit'
import { withdrawApplication } from '@/lib/features/applications/commands/withdraw'
import type { Claims } from '@/lib/features/applications/schema'
import { execute } from '@/lib/platform/command'
import { rulesFor } from '@/lib/rules'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { sha256 } from '@/tests/support/selection'
import {
  COUNTER,
  handedIn,
  listedFamily,
  openCounter,
  PAPER,
  seen,
  started,
  unlistedFamily,
} from '@/tests/support/story'
import { noon, on } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'

const one = <T extends Record<string, unknown>>(sql: string, id: string): Promise<T> =>
  asOwner(async (client) => {
    const { rows } = await client.query<T>(sql, [id])
    const [first] = rows
    if (!first) throw new Error(`No row: ${sql}`)
    return first
  })

const without = (...fields: (keyof Claims)[]): Claims => ({
  ...PAPER,
  ...Object.fromEntries(fields.map((field) => [field, undefined])),
})

describe('A family’s paper at the counter (R54, R61, R62)', () => {
  it('is kept half-filled, completed another day and handed in with a number, a day by which it is verified, and no fee', async () => {
    const story = await openCounter()
    const bare: Claims = { entryMode: 'SPOKEN', claimedGroups: [], bplAttested: false, affidavit: false }
    const empty = lawful(await on(COUNTER, story.asha, startApplication, { householdId: listedFamily(story), ...bare }))
    const draft = await one<{ stage: string; number: string }>('select * from applications where id = $1', empty.id)
    expect(draft).toMatchObject({ stage: 'DRAFT', declared_income: null, meal_insecure: null, stated_by: null })
    expect(draft.number).toMatch(/^AAY26-\d{5}-\d{6}$/)

    lawful(await on(addDays(COUNTER, 1), story.asha, correctApplication, { ...(await seen(empty.id)), ...PAPER }))
    lawful(await on(addDays(COUNTER, 1), story.asha, submitApplication, await seen(empty.id)))
    const sql = `select stage, due_on::text as due, declared_income::int as income from applications where id = $1`
    expect(await one(sql, empty.id)).toEqual({ stage: 'SUBMITTED', due: '2026-08-31', income: 1_800_000 })
    const steps = `select string_agg(event || ':' || to_stage, ' ' order by seq) as way from application_steps where application_id = $1`
    expect(await one(steps, empty.id)).toEqual({ way: 'start:DRAFT submit:SUBMITTED' })
  })

  it('is one application a family and drive, whether asked one after the other or twice at once (domain §12.1, F41)', async () => {
    const story = await openCounter()
    await started(story)
    const again = await on(COUNTER, story.asha, startApplication, { householdId: listedFamily(story), ...PAPER })
    expect(refusedWith(again).code).toBe('applications.alreadyApplied')

    const twice = { householdId: unlistedFamily(story), ...PAPER }
    const both = await Promise.all([
      on(COUNTER, story.asha, startApplication, twice),
      on(COUNTER, story.asha, startApplication, twice),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(['applications.alreadyApplied'])
  })

  it('is entered once by a double click, and both clicks are answered alike', async () => {
    const story = await openCounter()
    const requestId = crypto.randomUUID()
    const input = { householdId: listedFamily(story), ...PAPER }
    const click = () => execute(startApplication, story.asha, input, { requestId, now: noon(COUNTER) })
    const [first, second] = await Promise.all([click(), click()])
    expect(lawful(first)).toEqual(lawful(second))
    const sql = 'select count(*)::int as kept from applications where household_id = $1'
    expect(await one(sql, listedFamily(story))).toEqual({ kept: 1 })
  })

  it('F38 · a form that went back, was changed and comes again under its old number is refused, never answered "done"', async () => {
    const story = await openCounter()
    const requestId = crypto.randomUUID()
    const input = { householdId: listedFamily(story), ...PAPER }
    const handIn = (digest: string) =>
      execute(startApplication, story.asha, input, { requestId, digest, now: noon(COUNTER) })
    const first = await handIn('as typed')
    expect(lawful(await handIn('as typed'))).toEqual(lawful(first))
    expect(refusedWith(await handIn('changed')).code).toBe('access.handedInBefore')
  })

  it('may be started anew after the family has taken an earlier one back, for a reason that is written down', async () => {
    const story = await openCounter()
    const id = await handedIn(story)
    const reason = 'The family moves away'
    expect(
      refusedWith(await on(COUNTER, story.asha, withdrawApplication, { ...(await seen(id)), reason: ' ' })).code,
    ).toBe('applications.reasonMissing')
    lawful(await on(COUNTER, story.asha, withdrawApplication, { ...(await seen(id)), reason }))
    expect(await one('select stage, due_on from applications where id = $1', id)).toEqual({
      stage: 'WITHDRAWN',
      due_on: null,
    })
    expect(await started(story)).not.toBe(id)
  })
})

describe('Handing in (R35, R42, R54, R59, R60)', () => {
  it.each([
    [
      'without the Patwari’s income certificate (R60)',
      without('incomeCertificate'),
      'applications.incomeCertificateMissing',
    ],
    [
      'with an income certificate that carries no number (R60)',
      { ...PAPER, incomeCertificate: { issuer: 'Patwari', number: undefined, issuedOn: plainDate('2026-08-01') } },
      'applications.incomeCertificateIncomplete',
    ],
    ['without any proof about an earlier card (R59)', without('priorCard'), 'applications.priorCardProofMissing'],
    [
      'with a no-prior-card certificate but no affidavit (R59)',
      { ...PAPER, affidavit: false },
      'applications.affidavitMissing',
    ],
    ['without the yearly income (R54)', without('declaredIncome'), 'applications.incomeMissing'],
    ['without anybody on whose word it stands (F36)', without('statedBy'), 'applications.statedByMissing'],
    ['with neither signature nor thumb (R54)', without('signedBy'), 'applications.signatureMissing'],
    ['with a thumb and no witness (domain §13)', without('witness'), 'applications.witnessMissing'],
  ])('is refused %s', async (_words, paper, code) => {
    const story = await openCounter()
    const id = await started(story, { paper })
    expect(refusedWith(await on(COUNTER, story.asha, submitApplication, await seen(id))).code).toBe(code)
  })

  it('needs no affidavit beside a deletion certificate: the rule is either-or (R59)', async () => {
    const story = await openCounter()
    const paper = { ...PAPER, priorCard: 'DELETION_CERTIFICATE', affidavit: false, affidavitPaper: undefined } as const
    expect(await handedIn(story, { paper })).toBeTruthy()
  })

  it('of a family without a BPL number needs the secretary’s attestation (R35, domain §13)', async () => {
    const story = await openCounter()
    const householdId = unlistedFamily(story)
    const id = await started(story, { householdId })
    expect(refusedWith(await on(COUNTER, story.asha, submitApplication, await seen(id))).code).toBe(
      'applications.bplMissing',
    )
    lawful(await on(COUNTER, story.asha, correctApplication, { ...(await seen(id)), ...PAPER, bplAttested: true }))
    lawful(await on(COUNTER, story.asha, submitApplication, await seen(id)))
  })

  it.each([
    ['the day before the Collector’s window', '2026-06-30', 'drives.windowNotYet'],
    ['its first day', '2026-07-01', null],
    ['its last day', '2026-12-31', null],
    ['the day after it', '2027-01-01', 'drives.windowOver'],
  ])('on %s is answered as R42 says', async (_words, day, code) => {
    const story = await openCounter()
    const paper = { ...PAPER, incomeCertificate: { ...PAPER.incomeCertificate, issuedOn: plainDate('2026-06-01') } }
    const early = {
      ...paper,
      priorCardProof: { issuer: 'Secretary', issuedOn: plainDate('2026-06-01') },
      affidavitPaper: undefined,
    }
    const id = await started(story, { paper: early, day: plainDate('2026-06-30') })
    const answer = await on(plainDate(day), story.asha, submitApplication, await seen(id))
    if (code === null) expect(lawful(answer).id).toBe(id)
    else expect(refusedWith(answer).code).toBe(code)
  })

  it('is refused where the Collector has opened no drive (R42)', async () => {
    const story = await openCounter()
    await asOwner((client) => client.query('delete from drive_windows'))
    const answer = await on(COUNTER, story.asha, startApplication, { householdId: listedFamily(story), ...PAPER })
    expect(refusedWith(answer).code).toBe('drives.notOpen')
  })

  it('of one’s own family is for another hand (domain §11, separation of duty 4)', async () => {
    const story = await openCounter()
    const asha = { ...story.asha, ownHouseholdId: listedFamily(story) }
    const id = await started(story, { by: asha })
    expect(refusedWith(await on(COUNTER, asha, submitApplication, await seen(id))).code).toBe('access.ownHousehold')
  })

  it('of a page that somebody has overtaken is refused, and the newer words stay', async () => {
    const story = await openCounter()
    const id = await started(story)
    const stale = await seen(id)
    lawful(await on(COUNTER, story.asha, correctApplication, { ...stale, ...PAPER, statedBy: 'Her son' }))
    expect(refusedWith(await on(COUNTER, story.asha, submitApplication, stale)).code).toBe('access.changedMeanwhile')
    const late = await on(COUNTER, story.asha, correctApplication, { ...stale, ...PAPER, statedBy: 'Nobody' })
    expect(refusedWith(late).code).toBe('access.changedMeanwhile')
    expect(await one('select stated_by from applications where id = $1', id)).toEqual({ stated_by: 'Her son' })
  })

  it('is for the family’s own panchayat: to the next one the family and its paper are not there', async () => {
    const story = await openCounter()
    const id = await started(story)
    const hina = { ...story.asha, name: 'Hina', place: NEXT_PANCHAYAT }
    const start = await on(COUNTER, hina, startApplication, { householdId: listedFamily(story), ...PAPER })
    expect(refusedWith(start).code).toBe('access.absent')
    expect(refusedWith(await on(COUNTER, hina, submitApplication, await seen(id))).code).toBe('access.absent')
    expect(refusedWith(await on(COUNTER, story.gopal, submitApplication, await seen(id))).code).toBe('access.denied')
  })
})

describe('The verdict at hand-in (F29)', () => {
  it('is kept with its inputs and the digest of the rules, and comes out again byte for byte', async () => {
    const story = await openCounter()
    const id = await handedIn(story)
    const { verdict } = await one<{ verdict: unknown }>('select verdict from applications where id = $1', id)
    if (!isVerdictRecord(verdict)) throw new Error('No verdict was kept')
    const rules = certain(rulesFor(verdict.scheme, verdict.on))
    expect(verdict.rulesDigest).toBe(sha256(rulesText(rules)))
    expect(canonical(plain(replay(verdict, rules)))).toBe(canonical(plain(verdict.verdict)))
    expect(verdict.verdict.overall).toBe('likelyEligible')
  })
})

describe('The journal of the counter (R19)', () => {
  it('holds one event for each thing done and one for each denial, and nothing for a form that was refused', async () => {
    const before = (await chainOf(PANCHAYAT)).length
    const story = await openCounter()
    const id = await started(story, { paper: without('incomeCertificate') })
    refusedWith(await on(COUNTER, story.asha, submitApplication, await seen(id)))
    lawful(await on(COUNTER, story.asha, correctApplication, { ...(await seen(id)), ...PAPER }))
    refusedWith(await on(COUNTER, story.gopal, submitApplication, await seen(id)))
    lawful(await on(COUNTER, story.asha, submitApplication, await seen(id)))
    expect((await chainOf(PANCHAYAT)).slice(before)).toEqual([
      'applications.started',
      'applications.corrected',
      'access.denied',
      'applications.submitted',
    ])
  })
})
