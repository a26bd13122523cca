import { describe, expect, it } from 'vitest'
import { seenOnSheet } from '@/lib/domain/application/on-sheet'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { TODAY } from '@/tests/support/cast'
import { devki, ramesh, unit } from '@/tests/support/life-facts'

const guardian = { kind: 'WIFE_OF', name: 'Hari', nameHi: null } as const
const known = { ...devki, guardian, occupation: 'Weaver', epic: 'ABC1234567', disabilityPercent: 0 }
const gone = { ...ramesh, ended: { on: plainDate('2020-01-01'), cause: 'DIED' } as const }

describe('what a signed finding confirms (F6)', () => {
  it('F6 · only what the sheet shows: not the land, the house, the mobile, the voter card, the occupation', () => {
    const { family } = unit([known])
    const told = { ...family, mobile: '9816012345', dwelling: { rooms: 1, wall: null, roof: null } }
    const seen = seenOnSheet(told, TODAY)
    expect(seen).toEqual(
      expect.arrayContaining(['village', 'houseNo', 'members.1.name', 'members.1.birth', 'members.1.guardian']),
    )
    expect(seen).toContain('members.1.disabilityPercent')
    for (const unseen of ['mobile', 'land', 'dwelling', 'category', 'members.1.epic', 'members.1.occupation']) {
      expect(seen).not.toContain(unseen)
    }
  })

  it('F6 · of the others no guardian, of those who left nothing, and nothing that nobody has said', () => {
    const { family } = unit([known, { ...ramesh, serial: 2, guardian, birth: null }, gone])
    const seen = seenOnSheet({ ...family, houseNo: null }, TODAY)
    expect(seen).not.toContain('houseNo')
    expect(seen).not.toContain('members.2.guardian')
    expect(seen).not.toContain('members.2.birth')
    expect(seen).toContain('members.2.name')
    expect(seen.filter((path) => path.startsWith('members.3.'))).toEqual([])
  })
})
