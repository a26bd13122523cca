import { describe, expect, it, vi } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { issueCard } from '@/lib/features/cards/commands'
import { listCards, prepareCard, showCard } from '@/lib/features/cards/queries'
import { consolidateBlock } from '@/lib/features/consolidations/commands/consolidate-block'
import { showDesk } from '@/lib/features/consolidations/queries/desk'
import { showPaper, showReturn } from '@/lib/features/consolidations/queries/paper'
import { execute } from '@/lib/platform/command'
import { asOwner } from '@/tests/support/accounts'
import { FAR_PANCHAYAT, openApproval, OTHER_BLOCK } from '@/tests/support/approval-offices'
import { approvedStory, atBlock, atDepartment, atDistrict, sentBack } from '@/tests/support/approval-story'
import { sealedList } from '@/tests/support/sealed-list'
import { BLOCK, DISTRICT, NEXT_PANCHAYAT, PANCHAYAT, STATE } from '@/tests/support/cast'
import { codeOf } from '@/tests/support/selection'

const seat: { actor: Actor | null } = { actor: null }
vi.mock('@/lib/platform/session', () => ({
  requireActor: () => {
    if (!seat.actor) throw new Error('Nobody sits here')
    return Promise.resolve(seat.actor)
  },
}))

/** What somebody reads at their own desk. */
const reads = <V>(actor: Actor, read: () => Promise<V>): Promise<V> => {
  seat.actor = actor
  return read()
}

describe('The desks of approval', () => {
  it('R49 · a block sees who is awaited, then signs exactly what its page carries', async () => {
    const { driveId, chandra, asha } = await openApproval()
    await sealedList(driveId, PANCHAYAT)
    const before = await reads(chandra, () => showDesk({ drive: driveId }))
    expect(before?.act?.awaited).toEqual([{ en: 'Basal', hi: 'Basal' }])
    const { listId, rows } = await sealedList(driveId, NEXT_PANCHAYAT, { families: 1 })
    const desk = await reads(chandra, () => showDesk({ drive: driveId }))
    expect(desk).toMatchObject({ kind: 'BLOCK', seats: 4, selected: 3, act: { lists: 2, total: 3, awaited: [] } })
    expect(desk?.panchayats[0]).toMatchObject({ place: NEXT_PANCHAYAT, oddities: [{ code: 'SEATS_UNUSED', count: 1 }] })
    expect(desk?.families[listId]?.map(({ rank, number }) => [rank, number])).toEqual([[1, rows[0]?.number]])
    const digest = desk?.act?.digest ?? ''
    const signed = await execute(consolidateBlock, chandra, { driveId, place: BLOCK, digest })
    if (!signed.ok) throw new Error(signed.error.code)
    const after = await reads(chandra, () => showDesk({ drive: driveId }))
    expect([after?.act, after?.papers.length]).toEqual([null, 1])
    const paper = await reads(chandra, () => showPaper(signed.value.id))
    expect(paper).toMatchObject({ level: 'BLOCK_OFFICER', by: { en: 'Chandra' }, families: 3, digest })
    expect(paper?.lists.map(({ name, families }) => [name.en, families.map(({ rank }) => rank)])).toEqual([
      ['Dharampur', [1, 2]],
      ['Basal', [1]],
    ])
    expect(await reads(asha, () => showPaper(signed.value.id))).toBeNull()
  })

  it('R49 · a district sees which blocks are done, and a list sent back does not hold the others', async () => {
    const { driveId, chandra, kamal, deepa } = await openApproval()
    const first = await sealedList(driveId, PANCHAYAT)
    await sealedList(driveId, NEXT_PANCHAYAT)
    await atBlock(chandra, driveId)
    const open = await reads(deepa, () => showDesk({ drive: driveId }))
    expect(open?.blocks.map(({ place, done, lists }) => [place, done, lists])).toEqual([
      [BLOCK, true, 2],
      [OTHER_BLOCK, false, 0],
    ])
    expect(open?.act).toMatchObject({ kind: 'COLLECTOR', lists: 2, awaited: [{ en: 'Kunihar' }] })
    expect(await reads(deepa, () => showReturn(first.listId))).toMatchObject({ returnable: true })
    expect(await reads(chandra, () => showReturn(first.listId))).toMatchObject({ returnable: false })
    await sealedList(driveId, FAR_PANCHAYAT)
    await atBlock(kamal, driveId)
    await sentBack(deepa, first.listId)
    const again = await reads(deepa, () => showDesk({ drive: driveId }))
    expect(again?.blocks.map(({ done, back }) => [done, back])).toEqual([
      [true, 1],
      [true, 0],
    ])
    expect(again?.panchayats.map(({ place }) => place)).toEqual([NEXT_PANCHAYAT, FAR_PANCHAYAT])
  })

  it('R56 · the department sees its districts, the State’s number with these lists in it, and the paper after', async () => {
    const { driveId, chandra, kamal, deepa, esha } = await openApproval()
    for (const place of [PANCHAYAT, NEXT_PANCHAYAT, FAR_PANCHAYAT]) await sealedList(driveId, place)
    await atBlock(chandra, driveId)
    await atBlock(kamal, driveId)
    await atDistrict(deepa, driveId)
    const state = await reads(esha, () => showDesk({ drive: driveId }))
    expect(state).toMatchObject({ kind: 'STATE', place: { path: STATE } })
    expect(state?.districts).toMatchObject([{ place: DISTRICT, awaiting: 3, awaitingSelected: 6, approvedSelected: 0 }])
    const desk = await reads(esha, () => showDesk({ drive: driveId, place: DISTRICT }))
    expect(desk?.act).toMatchObject({ kind: 'RD_DEPT', lists: 3, total: 6, seats: 8 })
    expect(desk?.panchayats.every(({ returnable }) => returnable)).toBe(true)
    const done = await atDepartment(esha, driveId)
    if (!done.ok) throw new Error(done.error.code)
    expect(await reads(esha, () => showPaper(done.value.id))).toMatchObject({
      level: 'RD_DEPT',
      order: { number: 'RD-7/2026' },
      families: 6,
    })
    expect(await reads(chandra, () => showDesk({ drive: driveId, place: DISTRICT }))).toBeNull()
  })

  it('R49 · a panchayat may declare that nobody applied only while it handed nothing up', async () => {
    const { driveId, asha, nisha, gopal } = await openApproval()
    await sealedList(driveId, PANCHAYAT)
    const may = async (actor: Actor) => (await reads(actor, () => showDesk({ drive: driveId })))?.mayDeclare
    expect([await may(asha), await may(nisha), await may(gopal)]).toEqual([false, true, false])
  })
})

describe('The desk of cards', () => {
  it('R53, R57 · shows the families due in the Gram Sabha’s order, the whole card before it is issued, and the card', async () => {
    const { story, first } = await approvedStory()
    const { asha, gopal } = story
    const ours = new Set(first.rows.map(({ applicationId }) => applicationId))
    const due = (await reads(asha, () => listCards({}))).due.filter(({ applicationId }) => ours.has(applicationId))
    expect(due.map(({ rank, applicationId }) => [rank, applicationId])).toEqual([
      [1, first.rows[0]?.applicationId],
      [2, first.rows[1]?.applicationId],
    ])
    const applicationId = first.rows[0]?.applicationId ?? ''
    expect(await reads(gopal, () => prepareCard(applicationId))).toMatchObject({ refusal: { code: 'access.denied' } })
    const prepared = await reads(asha, () => prepareCard(applicationId))
    if (!prepared || 'refusal' in prepared) throw new Error('Not prepared')
    expect(prepared.card).toMatchObject({ issued: null, panchayat: { en: 'Dharampur', code: '900001' } })
    const { version, digest } = prepared
    const done = await execute(issueCard, asha, { applicationId, version, digest })
    expect(codeOf(done)).toBe('ok')
    if (!done.ok) return
    const card = await reads(asha, () => showCard(done.value.id))
    expect(card?.issued?.stage).toBe('ACTIVE')
    expect(card?.issued?.qr.path).toMatch(/^M\d+ \d+h1v1h-1z/)
    const { issued } = await reads(gopal, () => listCards({}))
    expect(issued[0]).toMatchObject({ id: done.value.id, rank: 1, stage: 'ACTIVE' })
  })

  it('R53 · pages by key: no family due is shown twice or left out', async () => {
    const { story, first, second } = await approvedStory()
    const ids = [...first.rows, ...second.rows].map(({ applicationId }) => applicationId)
    const all = (await reads(story.chandra, () => listCards({}))).due.filter((row) => ids.includes(row.applicationId))
    expect(all.length).toBe(4)
    const [start] = await asOwner(async (client) => {
      const { rows } = await client.query<{ key: string }>(
        `select list_id || '.' || final_rank as key from list_rows where application_id = $1`,
        [all[1]?.applicationId],
      )
      return rows
    })
    const rest = (await reads(story.chandra, () => listCards({ due: start?.key ?? '' }))).due
    const kept = rest.filter((row) => ids.includes(row.applicationId)).map((row) => row.applicationId)
    expect(kept).toEqual(all.slice(2).map((row) => row.applicationId))
  })
})
