import { describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { certain } from '@/lib/domain/shared/certain'
import { addDays } from '@/lib/domain/shared/plain-date'
import { correctApplication } from '@/lib/features/applications/commands/correct'
import { submitApplication } from '@/lib/features/applications/commands/submit'
import { open } from '@/lib/features/applications/store/case-file'
import { giveBack } from '@/lib/features/verifications/commands/give-back'
import { signFinding } from '@/lib/features/verifications/commands/sign-finding'
import { takeUp } from '@/lib/features/verifications/commands/take-up'
import { sheetOf } from '@/lib/features/verifications/store/sheet'
import { transaction } from '@/lib/platform/db'
import { sha256 } from '@/lib/platform/digest'
import { counterRules } from '@/lib/rules/counter'
import { asOwner, chainOf } from '@/tests/support/accounts'
import { asApp } from '@/tests/support/as-app'
import { NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { arranged, rowOf } from '@/tests/support/need-world'
import { FINDING, handedIn, listedFamily, openCounter, PAPER, seen, takenUp, VISIT } from '@/tests/support/story'
import { on } from '@/tests/support/applied-story'
import { lawful, refusedWith } from '@/tests/support/factories'

const one = <T extends Record<string, unknown>>(sql: string, id: string): Promise<T> =>
  asOwner(async (client) => {
    const { rows } = await client.query<T>(sql, [id])
    const [first] = rows
    if (!first) throw new Error(`No row: ${sql}`)
    return first
  })

/** The digest that the officer's page would carry if it were opened now. */
const shownTo = (officer: Actor, id: string): Promise<string> =>
  transaction(scopeOf(officer), async (tx) => {
    const file = await open(tx, id)
    if (!file) throw new Error('The officer does not see it')
    const { rules } = certain(counterRules('AAY', VISIT, file.choices))
    return sha256((await sheetOf(tx, file, rules, VISIT)).text)
  })

const sheet = async (officer: Actor, id: string) => ({ ...(await seen(id)), shown: await shownTo(officer, id) })

describe('The one assigned officer (R44, R46)', () => {
  it('takes the paper up, visits and signs: claimed and found stand side by side under a digest (F54, F57)', async () => {
    const story = await openCounter()
    const id = await takenUp(story)
    lawful(await on(VISIT, story.bhanu, signFinding, { ...(await sheet(story.bhanu, id)), ...FINDING }))
    const sql = `select a.stage, a.due_on, v.found_income::int as income, v.digest, v.signed_text as text, v.officer_name as officer
      from applications a join verifications v on v.application_id = a.id where a.id = $1`
    const kept = await one<{ stage: string; digest: string; text: string }>(sql, id)
    expect(kept).toMatchObject({ stage: 'VERIFIED_ELIGIBLE', due_on: null, income: 2_000_000, officer: 'Bhanu' })
    expect(sha256(kept.text)).toBe(kept.digest)
    const steps = `select string_agg(event, ' ' order by seq) as way from application_steps where application_id = $1`
    expect(await one(steps, id)).toEqual({ way: 'start submit takeUp findEligible' })
  })

  it('who does not recommend gives a reason, and the family still goes before the Gram Sabha (R55)', async () => {
    const story = await openCounter()
    const id = await takenUp(story)
    const silent = { ...(await sheet(story.bhanu, id)), ...FINDING, recommended: 'no' as const }
    expect(refusedWith(await on(VISIT, story.bhanu, signFinding, silent))).toMatchObject({
      code: 'applications.reasonMissing',
      field: 'remarks',
    })
    lawful(await on(VISIT, story.bhanu, signFinding, { ...silent, remarks: 'Owns a shop in the bazaar' }))
    expect(await one('select stage from applications where id = $1', id)).toEqual({ stage: 'VERIFIED_INELIGIBLE' })
  })

  it('is the only one: another officer of the same panchayat is refused by name (R44)', async () => {
    const story = await openCounter()
    const id = await handedIn(story)
    expect(refusedWith(await on(VISIT, story.bela, takeUp, await seen(id))).code).toBe('applications.notAssigned')
  })

  it('of another panchayat does not find the paper at all', async () => {
    const story = await openCounter()
    const id = await handedIn(story)
    const elsewhere = { ...story.bela, panchayats: [NEXT_PANCHAYAT] }
    expect(refusedWith(await on(VISIT, elsewhere, takeUp, await seen(id))).code).toBe('access.absent')
  })

  it('who lives in the family leaves it to another (domain §11, separation of duty 4)', async () => {
    const story = await openCounter()
    const id = await handedIn(story)
    const bhanu = { ...story.bhanu, ownHouseholdId: listedFamily(story) }
    expect(refusedWith(await on(VISIT, bhanu, takeUp, await seen(id))).code).toBe('access.ownHousehold')
  })

  it('who typed any of its papers leaves it to another (domain §11, separation of duty 2)', async () => {
    const story = await openCounter()
    const id = await handedIn(story)
    await asOwner((client) =>
      client.query(
        `update application_documents set recorded_by = $2 where application_id = $1 and kind = 'AFFIDAVIT'`,
        [id, story.bhanu.accountId],
      ),
    )
    expect(refusedWith(await on(VISIT, story.bhanu, takeUp, await seen(id))).code).toBe('access.sameHand')
  })

  it.each([
    ['a visit that lies ahead', { visitedOn: addDays(VISIT, 1) }, 'applications.visitInFuture'],
    ['a visit before the hand-in', { visitedOn: addDays(VISIT, -6) }, 'applications.visitBeforeSubmission'],
    ['no declaration that nobody is kin', { notKin: false }, 'applications.kinDeclarationMissing'],
    ['a duplicate and yet a recommendation', { duplicates: 'found' as const }, 'applications.duplicateFound'],
  ])('cannot sign with %s (R46)', async (_words, change, code) => {
    const story = await openCounter()
    const id = await takenUp(story)
    const finding = { ...(await sheet(story.bhanu, id)), ...FINDING, ...change }
    expect(refusedWith(await on(VISIT, story.bhanu, signFinding, finding)).code).toBe(code)
  })
})

describe('Signing what was shown (F57)', () => {
  it('is refused when the family was corrected behind the screen, and nothing of it is kept', async () => {
    const story = await openCounter()
    const id = await takenUp(story)
    const page = await sheet(story.bhanu, id)
    await asOwner((client) =>
      client.query('update households set version = version + 1 where id = $1', [listedFamily(story)]),
    )
    const late = await on(VISIT, story.bhanu, signFinding, { ...page, ...FINDING })
    expect(refusedWith(late).code).toBe('applications.shownChanged')
    const sql = 'select count(*)::int as signed from verifications where application_id = $1'
    expect(await one(sql, id)).toEqual({ signed: 0 })
    lawful(await on(VISIT, story.bhanu, signFinding, { ...(await sheet(story.bhanu, id)), ...FINDING }))
  })

  it('is refused when meanwhile it came out that the family comes from one which another office holds (domain §13)', async () => {
    const story = await openCounter()
    const id = await takenUp(story)
    const page = await sheet(story.bhanu, id)
    await arranged(async (client) => {
      const from = crypto.randomUUID()
      await rowOf(client, 'households', { id: from, place: NEXT_PANCHAYAT })
      const parted = { kind: 'SPLIT', household_id: from, other_household: listedFamily(story), place: NEXT_PANCHAYAT }
      await rowOf(client, 'life_events', { ...parted, id: crypto.randomUUID(), account_id: story.bhanu.accountId })
    })
    expect(refusedWith(await on(VISIT, story.bhanu, signFinding, { ...page, ...FINDING })).code).toBe(
      'applications.shownChanged',
    )
    lawful(await on(VISIT, story.bhanu, signFinding, { ...(await sheet(story.bhanu, id)), ...FINDING }))
  })

  it('stands as it was written: the portal itself may not change a signed finding or the time line', async () => {
    const story = await openCounter()
    const id = await takenUp(story)
    lawful(await on(VISIT, story.bhanu, signFinding, { ...(await sheet(story.bhanu, id)), ...FINDING }))
    const forge = (sql: string) => asApp(PANCHAYAT, (client) => client.query(sql))
    await expect(forge('update verifications set recommended = false')).rejects.toThrow('permission denied')
    await expect(forge("update application_steps set to_stage = 'SELECTED'")).rejects.toThrow('permission denied')
  })

  it('holds on the next day too, as long as nothing changed', async () => {
    const story = await openCounter()
    const id = await takenUp(story)
    const page = await sheet(story.bhanu, id)
    expect(lawful(await on(addDays(VISIT, 1), story.bhanu, signFinding, { ...page, ...FINDING })).id).toBe(id)
  })

  it('happens once when two pages are signed at the same moment: one is told, nothing is lost', async () => {
    const story = await openCounter()
    const id = await takenUp(story)
    const page = { ...(await sheet(story.bhanu, id)), ...FINDING }
    const both = await Promise.all([
      on(VISIT, story.bhanu, signFinding, page),
      on(VISIT, story.bhanu, signFinding, { ...page, foundIncome: PAPER.declaredIncome ?? page.foundIncome }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(['access.changedMeanwhile'])
    const sql = 'select count(*)::int as signed from verifications where application_id = $1'
    expect(await one(sql, id)).toEqual({ signed: 1 })
  })
})

describe('Giving a paper back (domain §12.1)', () => {
  it('names the gaps and the reason, starts the reply clock, and the family hands in again', async () => {
    const story = await openCounter()
    const id = await takenUp(story)
    const gaps = ['INCOME_CERTIFICATE'] as const
    const page = await seen(id)
    expect(refusedWith(await on(VISIT, story.bhanu, giveBack, { ...page, gaps: [], reason: 'x' })).code).toBe(
      'applications.gapsMissing',
    )
    expect(refusedWith(await on(VISIT, story.bhanu, giveBack, { ...page, gaps: [...gaps], reason: '' })).code).toBe(
      'applications.reasonMissing',
    )
    lawful(await on(VISIT, story.bhanu, giveBack, { ...page, gaps: [...gaps], reason: 'The seal cannot be read' }))
    const sql = 'select stage, due_on::text as due, open_return_gaps as gaps from applications where id = $1'
    expect(await one(sql, id)).toEqual({ stage: 'RETURNED', due: '2026-09-04', gaps: ['INCOME_CERTIFICATE'] })

    const reply = addDays(VISIT, 3)
    lawful(await on(reply, story.asha, correctApplication, { ...(await seen(id)), ...PAPER, statedBy: 'Kamla' }))
    lawful(await on(reply, story.asha, submitApplication, await seen(id)))
    expect(await one(sql, id)).toEqual({ stage: 'SUBMITTED', due: '2026-09-07', gaps: [] })
    const first = `select (submitted_at at time zone 'Asia/Kolkata')::date::text as day from applications where id = $1`
    expect(await one(first, id)).toEqual({ day: '2026-08-15' })
  })

  it.each([
    ['the last day of the reply clock', 15, null],
    ['the day after', 16, 'applications.replyTooLate'],
  ])('on %s is answered accordingly', async (_words, days, code) => {
    const story = await openCounter()
    const id = await takenUp(story)
    lawful(await on(VISIT, story.bhanu, giveBack, { ...(await seen(id)), gaps: ['OTHER'], reason: 'One page is torn' }))
    const answer = await on(addDays(VISIT, days), story.asha, submitApplication, await seen(id))
    if (code === null) expect(lawful(answer).id).toBe(id)
    else expect(refusedWith(answer).code).toBe(code)
  })

  it('writes every move and every denial into the panchayat’s journal, and no more', async () => {
    const before = (await chainOf(PANCHAYAT)).length
    const blocked = (await chainOf('2/25/b204')).length
    const story = await openCounter()
    const id = await takenUp(story)
    refusedWith(await on(VISIT, story.asha, takeUp, await seen(id)))
    lawful(await on(VISIT, story.bhanu, giveBack, { ...(await seen(id)), gaps: ['OTHER'], reason: 'One page is torn' }))
    lawful(await on(VISIT, story.asha, submitApplication, await seen(id)))
    lawful(await on(VISIT, story.bhanu, takeUp, await seen(id)))
    lawful(await on(VISIT, story.bhanu, signFinding, { ...(await sheet(story.bhanu, id)), ...FINDING }))
    expect((await chainOf(PANCHAYAT)).slice(before)).toEqual([
      'applications.started',
      'applications.submitted',
      'applications.takenUp',
      'access.denied',
      'applications.returned',
      'applications.submitted',
      'applications.takenUp',
      'applications.verified',
    ])
    expect((await chainOf('2/25/b204')).length).toBe(blocked)
  })
})
