import { describe, expect, it } from 'vitest'
import { type Provenance, provenanceOf, sourcesIn, type Written } from '@/lib/domain/household/provenance'
import { carriedOver } from '@/lib/domain/matching/carried'
import { plainDate } from '@/lib/domain/shared/plain-date'

const TODAY = plainDate('2026-11-22')
const by = { accountId: 'asha', event: 'registered', document: null, effectiveOn: null }
const first: Written = {
  ...{ ...by, version: 1, on: plainDate('2026-01-01'), statedBy: 'FAMILY' },
  body: { members: { 1: { name: { hi: 'राम' }, birth: '1960' } } },
}
const merged: Written = {
  ...{ ...by, version: 2, on: plainDate('2026-02-01'), event: 'merged', statedBy: 'PORTAL' },
  body: { members: { 1: { name: { hi: 'राम', en: 'Ram' }, birth: '1961-02-03' } } },
}
const theirs: Written = {
  ...{ ...by, version: 1, on: plainDate('2025-05-05'), statedBy: 'CERTIFICATE', document: 'B-7' },
  body: { members: { 4: { name: { en: 'Ram' }, birth: '1961-02-03' } } },
}
const of = (version: Written): ReadonlyMap<string, Provenance> => provenanceOf([version], [], TODAY)
const carried = (take: readonly ('birth' | 'name')[]) =>
  carriedOver([{ entry: { serial: 4 }, kept: { serial: 1 }, take }], [], { theirs: of(theirs), own: of(first) })

describe('F6 F19 · what a merger takes over from the other entry', () => {
  it('is as it was said there, under the member who takes it; a name that only gains a script stays the own one', () => {
    const origins = provenanceOf([first, { ...merged, sources: carried(['birth']) }], [], TODAY)
    expect(origins.get('members.1.birth')).toMatchObject({
      ...{ statedBy: 'CERTIFICATE', document: 'B-7', said: '2025-05-05', version: 2 },
    })
    expect(origins.get('members.1.name')).toMatchObject({ statedBy: 'FAMILY', said: '2026-01-01', yearOnly: false })
    const taken = provenanceOf([first, { ...merged, sources: carried(['name']) }], [], TODAY)
    expect(taken.get('members.1.name')).toMatchObject({ statedBy: 'CERTIFICATE', document: 'B-7' })
  })

  it('without a source of its own a fact is the portal’s, as of the day of the merger', () => {
    expect(provenanceOf([first, merged], [], TODAY).get('members.1.birth')).toMatchObject({
      ...{ statedBy: 'PORTAL', document: null, said: '2026-02-01' },
    })
  })

  it('taken back, what the entry had said before is as it was said then', () => {
    const undone = { ...first, version: 3, on: plainDate('2026-03-01'), event: 'unmerged', statedBy: 'PORTAL' as const }
    const all = [first, { ...merged, sources: carried(['birth', 'name']) }, undone]
    expect(provenanceOf(all, [], TODAY)).toEqual(of(first))
  })

  it('is read back as it was kept; what nobody can read is no source', () => {
    const sources = carried(['birth'])
    expect(sourcesIn(JSON.parse(JSON.stringify(sources)))).toEqual(sources)
    expect(sourcesIn(null)).toBeUndefined()
    expect(sourcesIn({ houseNo: { statedBy: 'NOBODY', said: '2020-13-01' }, mobile: 'x' })).toEqual({})
  })
})
