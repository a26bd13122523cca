import { describe, expect, it, vi } from 'vitest'
import { keptForGood } from '@/lib/platform/kept'

const text = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder().decode(bytes)

describe('What can never change is read once (decision 0037)', () => {
  it('answers the same bytes without reading again', async () => {
    const kept = keptForGood(100)
    const read = vi.fn(() => Promise.resolve('सूची'))
    expect(text(await kept('a', read))).toBe('सूची')
    expect(text(await kept('a', read))).toBe('सूची')
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('asks again for what was not there', async () => {
    const kept = keptForGood(100)
    expect(await kept('a', () => Promise.resolve(null))).toBeNull()
    expect(text(await kept('a', () => Promise.resolve('now')))).toBe('now')
  })

  it('lets go what was asked for longest ago, and counts two readers at once as one', async () => {
    const kept = keptForGood(10)
    const read = (body: string) => vi.fn(() => Promise.resolve(body))
    await Promise.all([kept('a', read('12345')), kept('a', read('12345'))])
    await kept('b', read('12345'))
    const again = read('12345')
    await kept('a', again)
    expect(again).not.toHaveBeenCalled()
    await kept('c', read('1'))
    const lost = read('12345')
    await kept('b', lost)
    expect(lost).toHaveBeenCalledTimes(1)
  })
})
