import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/domain/access/actor'
import { NAMESAKES } from '@/lib/domain/import/problem'
import { PANCHAYAT } from '@/tests/support/cast'
import { handIn, imported, NOTHING, records, TERMINAL, worked } from '@/tests/support/imports'
import { officer, settle } from '@/tests/support/register-story'
import { crowdedFamily, FAMILIES, familyRegister, survey } from '@/tests/support/two-registers'

let asha: Actor

const PARIVAR = { source: 'PARIVAR', sender: 'Panchayat Dharampur', fileName: 'parivar.csv' } as const

const foreseen = async (text: string) => {
  const { foreseen: receipt } = await worked(asha, await handIn(asha, text, PARIVAR))
  return { ...records(receipt), problems: receipt?.problems }
}

/** So many men of one name and father in a village, born long ago, none of whom has a family in the register. */
const namesakes = (many: number, village: string, prefix: string) => {
  const [head] = crowdedFamily(0)
  return survey(
    Array.from({ length: many }, () => (head ? [{ ...head, year: 1921 }] : [])),
    prefix,
    village,
  )
}

beforeAll(async () => {
  await settle()
  asha = await officer('asha', 'GP_SECRETARY', PANCHAYAT)
})

describe('families that may be here already, in a crowded village (F22)', () => {
  it('finds each of them among hundreds of few names, and nobody else', async () => {
    const crowd = Array.from({ length: 240 }, (_, at) => crowdedFamily(at))
    await imported(TERMINAL, survey([...crowd, ...FAMILIES], '81'))
    const told = familyRegister([...FAMILIES, ...crowd.filter((_, at) => at % 7 === 0)])
    expect(await foreseen(told)).toEqual({ ...NOTHING, here: FAMILIES.length + 35, problems: {} })
    const young = crowdedFamily(0).map((one) => ({ ...one, year: 2006 }))
    expect(await foreseen(familyRegister([young], { from: 900 }))).toMatchObject({ created: 1, here: 0 })
  })

  it('says so where more share village, name and guardian than are read: at two hundred not, beyond them', async () => {
    const young = crowdedFamily(0).map((one) => ({ ...one, year: 2005 }))
    const asked = (from: number) => foreseen(familyRegister([young], { from, village: '18897' }))
    await imported(TERMINAL, namesakes(200, '18897', '82'))
    expect(await asked(901)).toEqual({ ...NOTHING, created: 1, problems: {} })
    await imported(TERMINAL, namesakes(1, '18897', '83'))
    expect(await asked(902)).toEqual({ ...NOTHING, created: 1, problems: { [NAMESAKES]: 1 } })
  })
})
