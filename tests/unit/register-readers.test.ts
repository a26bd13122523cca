import { describe, expect, it } from 'vitest'
import { ROLES } from '@/lib/domain/access/actor'
import { REGISTER_READERS } from '@/lib/domain/access/grants'

describe('Who may read the register and the applications of an area (domain §11)', () => {
  it('the administrator of masters, the shop dealer and the field teams read no family', () => {
    const others = ROLES.filter((role) => !REGISTER_READERS.includes(role))
    expect(others).toEqual(['FOOD_DEPT', 'FPS_DEALER', 'CRP', 'CLUSTER_TEAM', 'STATE_ADMIN', 'SYSTEM'])
  })
})
