import { type APIRequestContext, expect, request } from '@playwright/test'
import { test } from '@/tests/e2e/test'
import { world } from '@/tests/e2e/world'

/** The hidden fields of the form with a button, as the server wrote them: all that a browser without JavaScript posts. */
const fieldsOf = (html: string, button: string): Record<string, string> => {
  const form = html.split('<form').find((part) => part.split('</form>')[0]?.includes(`>${button}<`)) ?? ''
  const inputs = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input)
  const attribute = (input: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  const plain = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), plain(attribute(input, 'value'))]))
}

const post = (by: APIRequestContext, path: string, multipart: Record<string, string>, origin: string) =>
  by.post(path, { multipart, headers: { origin }, maxRedirects: 0 })

test('a real form posted with nobody’s or another’s session writes nothing', async ({ office, another, baseURL }) => {
  const { secretary, neighbour, drafts } = world().counter
  const { t, page } = office
  const home = baseURL ?? ''
  const path = `/applications/${drafts.forged.id}`
  await office.signIn(secretary)
  const html = await (await page.request.get(path)).text()
  const fields = fieldsOf(html, t('applications.offer.submit'))
  expect(fields['applicationId'], 'the form was found').toBe(drafts.forged.id)

  const nobody = await request.newContext({ baseURL: home })
  const withoutSession = await post(nobody, path, fields, home)
  expect(withoutSession.status()).toBe(303)
  expect(withoutSession.headers()['location']).toContain('/sign-in')

  const other = await another()
  await other.signIn(neighbour)
  const withAnothers = await post(other.page.request, path, fields, home)
  expect(await withAnothers.text()).toContain(t('access.refusal.absent'))

  const fromElsewhere = await post(page.request, path, fields, 'http://elsewhere.example')
  expect(fromElsewhere.status()).toBeGreaterThanOrEqual(400)

  await office.open(path)
  await expect(office.button(t('applications.offer.submit')), 'the draft is a draft still').toBeVisible()
})
