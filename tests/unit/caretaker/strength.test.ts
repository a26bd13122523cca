import { describe, expect, it } from 'vitest'
import { drawSecret } from '@/lib/caretaker/secrets'
import { addressFault, secretFault, standingFault, type Standing } from '@/lib/caretaker/strength'

describe('NEXTAUTH_SECRET', () => {
  const drawn = 'Zk3vQ8mW1xT6yR9bN4cH7jL2pF5sD0gA'

  it('will do when it was drawn at random', () => {
    expect(secretFault(drawn)).toBeUndefined()
    for (let i = 0; i < 200; i += 1) expect(secretFault(drawSecret())).toBeUndefined()
  })

  it.each([
    ['nothing', undefined, /missing/],
    ['an empty text', '', /missing/],
    ['31 characters', drawn.slice(1), /31 characters/],
    ['one character many times', 'a'.repeat(64), /repeats/],
    ['a short word many times', 'antyo'.repeat(10), /repeats/],
    ['an example from a manual', 'please-change-me-before-you-go-live-42', /example/],
    ['a row of the keyboard', 'qwertyuiopasdfghjklzxcvbnm123456', /example/],
    ['the secret of the tests', 'a-secret-for-tests-only-0123456789-abcdef', /example/],
  ])('is refused when it is %s', (_, secret, why) => {
    expect(secretFault(secret)).toMatch(why)
  })
})

describe('NEXTAUTH_URL', () => {
  it.each(['https://antyodaya.hp.gov.in', 'http://localhost:3000', 'http://127.0.0.1:3000'])('may be %s', (address) => {
    expect(addressFault(address)).toBeUndefined()
  })

  it.each([
    undefined,
    '',
    'antyodaya',
    'http://antyodaya.hp.gov.in',
    'http://localhost.example.org',
    'ftp://localhost',
  ])('may not be %s', (address) => {
    expect(addressFault(address)).toBeDefined()
  })
})

describe('the role of DATABASE_URL', () => {
  const fit: Standing = { version: 150_000, superuser: false, bypasses: false, owned: [], acts: true }

  it('is fit on Postgres 15 when it owns nothing and cannot pass by row-level security', () => {
    expect(standingFault(fit)).toBeUndefined()
  })

  it.each([
    ['the server is Postgres 14', { ...fit, version: 149_999 }, /Postgres 14; .* 15 or newer/],
    ['it is a superuser', { ...fit, superuser: true }, /superuser/],
    ['it bypasses row-level security', { ...fit, bypasses: true }, /bypasses/],
    ['it owns a table', { ...fit, owned: ['cards'] }, /owns tables \(cards\)/],
    ['it does not act as the app', { ...fit, acts: false }, /antyodaya_app/],
  ])('is refused when %s', (_, standing, why) => {
    expect(standingFault(standing)).toMatch(why)
  })
})
