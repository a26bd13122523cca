import { describe, expect, it } from 'vitest'
import { CENSUS_DAY } from '@/lib/caretaker/demonstration/census'
import { drawFamilies } from '@/lib/caretaker/demonstration/families'
import { PANCHAYATS } from '@/lib/caretaker/demonstration/panchayats'
import { tableCells } from '@/lib/caretaker/demonstration/tables'
import { deriveDeprivations } from '@/lib/domain/census/derive'
import { checkParticulars } from '@/lib/domain/household/particulars'
import { familyHead } from '@/lib/domain/household/household'
import { codeOf } from '@/lib/domain/place/path'
import { certain } from '@/lib/domain/shared/certain'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { agesOn } from '@/lib/rules/ages'

const DAY = plainDate('2026-11-21')
const ages = certain(agesOn(CENSUS_DAY))
const all = Object.values(PANCHAYATS).flatMap((panchayat) => drawFamilies(panchayat, DAY, ages))

describe('The families of the demonstration', () => {
  it('are the same at every load of one day', () => {
    const again = Object.values(PANCHAYATS).flatMap((panchayat) => drawFamilies(panchayat, DAY, ages))
    expect(again).toEqual(all)
  })

  it('have particulars that the register takes, each with one head', () => {
    for (const { family } of all) expect(checkParticulars(family.members, DAY).ok).toBe(true)
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length)
  })

  it('are called in Latin and in Devanagari letters, by names of the public files or our own', () => {
    for (const { family } of all)
      for (const { name } of family.members) {
        expect(name.en).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/)
        expect(name.hi).toMatch(/^[\p{Script=Devanagari}]+ [\p{Script=Devanagari}]+$/u)
      }
    const pairs = new Set(tableCells('names/hindi_english_name_token_pairs.csv').map(([hi, en]) => `${en} ${hi}`))
    const lists = new Set(tableCells('names/indian_person_names_faker.csv').map((row) => row[3]))
    for (const [, en = '', hi = '', from] of tableCells('names/himachal.csv').slice(1)) {
      if (from === 'pairs') expect(pairs).toContain(`${en.toLowerCase()} ${hi}`)
      if (from === 'faker') expect(lists).toContain(hi)
    }
  })

  it('carry census flags that their own facts bear out', () => {
    const known = all.filter(({ snapshot }) => snapshot !== null)
    expect(known.length).toBeGreaterThan(all.length / 2)
    for (const { family, snapshot } of known) {
      const there = family.members.filter(({ birth }) => birth === null || birth.date <= CENSUS_DAY)
      const derived = deriveDeprivations({ ...family, members: there }, CENSUS_DAY, ages)
      for (const flag of ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7'] as const)
        expect(snapshot?.flags[flag] ?? 'unknown').toBe(derived[flag])
    }
  })

  it('are of every kind a village has: widows, the old alone, the disabled, three generations, the landless, the unknown', () => {
    const some = (test: (one: (typeof all)[number]) => boolean) => expect(all.filter(test).length).toBeGreaterThan(5)
    some(({ family }) => familyHead(family.members, DAY)?.maritalStatus === 'WIDOWED')
    some(({ family }) => family.members.length === 1)
    some(({ family }) => (familyHead(family.members, DAY)?.disabilityPercent ?? 0) >= 40)
    some(({ family }) => family.members.some(({ relation }) => relation === 'MOTHER'))
    some(({ snapshot }) => snapshot?.flags.D7 === true)
    some(({ snapshot }) => snapshot?.flags.I2 === true)
    some(({ family }) => family.members.some(({ birth }) => birth?.precision === 'YEAR'))
    some(({ family }) => family.members.some(({ monthlyIncome }) => monthlyIncome === null))
    some(({ snapshot }) => snapshot === null)
  })

  it('live in panchayats whose codes the Local Government Directory has never given', () => {
    for (const { place, name } of Object.values(PANCHAYATS)) {
      expect(Number(codeOf(place))).toBeGreaterThanOrEqual(900_001)
      expect(name.en).toContain('(demonstration)')
    }
  })
})
