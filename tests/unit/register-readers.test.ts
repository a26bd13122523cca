import { describe, expect, it } from 'vitest'
import { ROLES } from '@/lib/domain/access/actor'
import { needOf } from '@/lib/domain/access/need'
import { PART_READERS, REGISTER_READERS } from '@/lib/domain/access/readers'

describe('Who may read the register and the applications of an area (domain §9.4, §11, decision 0078)', () => {
  it('the food offices, the departments, the administrator, the dealer and the field teams read no register', () => {
    const others = ROLES.filter((role) => !REGISTER_READERS.includes(role))
    expect(others).toEqual([
      ...['FOOD_INSPECTOR', 'FSO', 'DFSC', 'RD_DEPT', 'UD_DEPT', 'WELFARE_DEPT', 'FOOD_DEPT'],
      ...['FPS_DEALER', 'CRP', 'CLUSTER_TEAM', 'STATE_ADMIN', 'SYSTEM'],
    ])
  })

  it('whoever reads the register needs all its families; whoever reads a family in part needs some', () => {
    expect(REGISTER_READERS.map(needOf)).toEqual(REGISTER_READERS.map(() => 'ALL'))
    expect(PART_READERS.map(needOf)).toEqual(['CARDS', 'CARDS', 'CARDS_AND_PENSIONS', 'LISTS'])
  })

  it('an office of neither kind is needed by no family, but for the hands that open no page', () => {
    const rest = ROLES.filter((role) => !REGISTER_READERS.includes(role) && !PART_READERS.includes(role))
    expect(rest.filter((role) => needOf(role) !== 'NONE')).toEqual(['STATE_ADMIN', 'SYSTEM'])
  })
})
