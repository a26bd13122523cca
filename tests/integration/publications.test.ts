import { describe, expect, it } from 'vitest'
import { searchPublished } from '@/lib/features/publications/queries'
import { DISTRICT, STATE } from '@/tests/support/cast'
import { lawful } from '@/tests/support/factories'
import { readyToSign, sign } from '@/tests/support/list-story'

describe('The catalogue of published lists', () => {
  it('R48 · a list is found by a part of the panchayat’s name and by the area, once it is final and not before', async () => {
    const { story, listId, meetingId } = await readyToSign()
    const found = (area: string = STATE, name = 'harampu') => searchPublished(area, name)
    expect(await found()).toEqual([])
    lawful(await sign(story, meetingId))
    expect(await found()).toMatchObject([
      { id: listId, stage: 'FINALISED', edition: 1, panchayat: { en: 'Dharampur' }, block: { en: 'Solan block' } },
    ])
    expect(await found(DISTRICT, '')).toHaveLength(1)
    expect(await found('2/26', '')).toEqual([])
    expect(await found(STATE, 'Dharampur%')).toEqual([])
  })
})
