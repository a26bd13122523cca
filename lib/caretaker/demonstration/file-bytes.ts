/** A text as a line would bring its file. */
export async function* whole(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text))
}
