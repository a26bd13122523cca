import 'server-only'

/**
 * Keeps texts that can never change once they are there, as the bytes that go over the wire: at most `most` bytes, the
 * longest unasked go first. That there is none yet is not kept: tomorrow there may be one.
 */
export const keptForGood = (most: number) => {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>()
  let size = 0
  return async (key: string, read: () => Promise<string | null>): Promise<Uint8Array<ArrayBuffer> | null> => {
    const known = kept.get(key)
    kept.delete(key)
    const text = known ? null : await read()
    const bytes = known ?? (text === null ? null : new TextEncoder().encode(text))
    if (!bytes) return null
    // Two may have read the same at once.
    if (!known && !kept.has(key)) size += bytes.length
    kept.set(key, bytes)
    for (const [oldest, { length }] of kept) {
      if (size <= most) break
      kept.delete(oldest)
      size -= length
    }
    return bytes
  }
}
