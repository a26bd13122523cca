import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { isBalanced } from '@/lib/domain/import/receipt'
import * as returned from '@/lib/features/imports/store/returned'
import { asOwner } from '@/tests/support/accounts'
import { imported, within, TERMINAL } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { devki, HEADER } from '@/tests/support/survey-file'

beforeAll(settle)

describe('any cells at all', () => {
  it('end as whole households and returned rows: never half a household, and every row is accounted for (F24)', async () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
      fc.constantFrom('', '\ud800', "'; drop table members; --", '=1+1', '٣', '0x10', '1e9', 'NaN', '﷽'),
    )
    const family = fc.record({
      spoilt: fc.dictionary(fc.constantFrom(...HEADER), noise, { maxKeys: 3 }),
      row: fc.nat(2),
    })
    let number = 0
    await fc.assert(
      fc.asyncProperty(fc.array(family, { minLength: 20, maxLength: 40 }), async (families) => {
        const rows = families.flatMap(({ spoilt: cells, row }) => {
          number += 1
          return devki(`6${number}`).map((own, index) =>
            own.map((cell, at) => (row === 2 || row === index ? (cells[HEADER[at] ?? ''] ?? cell) : cell)),
          )
        })
        const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`))
        const done = await imported(TERMINAL, [HEADER, ...quoted].map((row) => row.join(',')).join('\n'))
        expect(done.stage).toBe('DONE')
        expect(done.counts && isBalanced(done.counts)).toBe(true)
        const back = await within(TERMINAL, (tx) => returned.page(tx, done.id, 'RUN', 0, 500))
        expect(back.length).toBe((done.counts?.REJECTED.rows ?? 0) + (done.counts?.HERE.rows ?? 0))
        expect(back.every(({ problems }) => problems.length > 0)).toBe(true)
      }),
      { numRuns: 8 },
    )
    const half = await asOwner(async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int as count from households h where source = 'SECC2011' and source_key like '6%' and (
           member_count <> (select count(*) from members m where m.household_id = h.id)
           or not exists (select from household_versions v where v.household_id = h.id)
           or not exists (select from census_records c where c.household_id = h.id))`,
      )
      return rows[0]?.count
    })
    expect(half).toBe(0)
  }, 90_000)
})
