import { describe, expect, it } from 'vitest'
import { readDraft } from '@/components/form/draft-store'
import { fieldId } from '@/components/form/field-id'
import { pageHref } from '@/components/ui/pagination'

describe('the id of a field', () => {
  it.each([
    ['name', 'field-name'],
    ['members[0].name', 'field-members-0-name'],
    ['members[12].birth', 'field-members-12-birth'],
    ['owns[]', 'field-owns'],
    ['members[0].need-65+', 'field-members-0-need-65'],
  ])('%s has the id %s', (name, id) => {
    expect(fieldId(name)).toBe(id)
    expect(id).toMatch(/^[a-z][\w-]*$/)
  })

  it('two rows of one form never share an id', () => {
    expect(fieldId('members[1].name')).not.toBe(fieldId('members[11].name'))
  })
})

describe('the address of another page of a list', () => {
  it('keeps the filters and moves only the key', () => {
    expect(pageHref('/households', { name: 'राम', ward: undefined }, 'b 2')).toBe(
      '/households?name=%E0%A4%B0%E0%A4%BE%E0%A4%AE&after=b+2',
    )
  })

  it('is the bare path on the first page without filters', () => {
    expect(pageHref('/households', {})).toBe('/households')
  })
})

describe('a draft read back', () => {
  it('is taken only if it is one of ours', () => {
    const draft = { at: '2026-11-21T10:00:00.000Z', typed: { name: 'Kamla' } }
    expect(readDraft(JSON.stringify(draft))).toEqual(draft)
    expect(readDraft('{"at":1}')).toBeNull()
    expect(readDraft('no json')).toBeNull()
    expect(readDraft(null)).toBeNull()
  })
})
