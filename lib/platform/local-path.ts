/** The header under which the proxy notes the address of an office page. */
export const ADDRESS_HEADER = 'x-address'

/**
 * A path of this very portal, or null: never another site, however it is disguised (`//evil`, `/\evil`, `https:evil`,
 * control characters that browsers drop before they read the address).
 */
export const localPath = (text: string | null | undefined): string | null => {
  if (text == null || !/^\/(?![/\\])[\x21-\x7e]*$/.test(text) || text.includes('\\')) return null
  const url = new URL(text, 'http://portal.invalid')
  return url.origin === 'http://portal.invalid' && !url.pathname.startsWith('//') ? url.pathname + url.search : null
}

/** What stands after the ? of an address, one text for each name: of several the first, without the NUL no database takes. */
export const askedOnce = async (
  query: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>,
): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    Object.entries(await query).flatMap(([name, said]) => {
      const text = [said].flat()[0]
      return text === undefined ? [] : [[name, text.replaceAll('\0', '')] as const]
    }),
  )

/** The path of the page a request came from, if that page is on the same host. */
export const pathOfReferer = (referer: string | null, host: string | null): string | null => {
  if (referer === null || !URL.canParse(referer)) return null
  const url = new URL(referer)
  return url.host === host ? localPath(url.pathname + url.search) : null
}
