import { describe, expect, it } from 'vitest'
import { DoneNotice } from '@/components/ui/done-notice'

const words = { posted: 'The posting is entered.' }

describe('what was just done, as the address says it', () => {
  it('is said in the words of the page', () => {
    expect(DoneNotice({ done: 'posted', words })).not.toBeNull()
  })

  it.each([undefined, '', 'moved', '__proto__', 'constructor', 'toString'])('of %s nothing is said', (done) => {
    expect(DoneNotice({ done, words })).toBeNull()
  })
})
