import { expect, it } from 'vitest'
import { scopeOf } from '@/lib/domain/access/scope'
import { certain } from '@/lib/domain/shared/certain'
import * as families from '@/lib/features/households/store/families'
import * as inShort from '@/lib/features/households/store/in-short'
import * as standings from '@/lib/features/standings/store'
import { countSchemes } from '@/lib/features/standings/view'
import { transaction } from '@/lib/platform/db'
import { agesOn } from '@/lib/rules/ages'
import { CONVERGENCE } from '@/lib/rules/convergence'
import { approvedStory } from '@/tests/support/approval-story'
import { TODAY } from '@/tests/support/cast'

it('F1 F9 · a family’s page tells its place on each list with rank, decision and edition, and what it has applied for', async () => {
  const { story, first } = await approvedStory()
  const [selected, , waiting] = first.rows
  if (!selected || !waiting) throw new Error('A story without families')
  const told = (householdId: string) =>
    transaction(scopeOf(story.asha), async (tx) => {
      const known = await families.find(tx, householdId)
      if (!known) throw new Error('No family')
      const lines = await standings.lines(tx, known, {
        catalogue: CONVERGENCE,
        ages: certain(agesOn(TODAY)),
        today: TODAY,
      })
      return {
        lists: await inShort.listPlaces(tx, householdId, 6),
        pensions: await inShort.pensionResults(tx, householdId),
        aay: lines.filter(({ scheme }) => scheme.code === 'AAY').map(({ standing }) => standing),
        counted: countSchemes(lines),
      }
    })
  const one = await told(selected.householdId)
  expect(one.lists).toMatchObject([{ listId: first.listId, rank: 1, decision: 'SELECTED', edition: 1 }])
  expect(one).toMatchObject({ pensions: [], aay: ['APPLIED'], counted: { gets: 0 } })
  expect((await told(waiting.householdId)).lists).toMatchObject([{ rank: 3, decision: 'WAITLISTED' }])
})
