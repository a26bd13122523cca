import 'server-only'

/** One answer of a form that carries a file: a field's text, or a file's bytes as they come. */
export interface Part {
  readonly name: string
  /** The file's name as the browser gives it; null for a plain field. */
  readonly fileName: string | null
  readonly bytes: AsyncIterable<Buffer>
}

/** Lets bytes go by: a browser that is cut off while it sends shows a fault of its own instead of the answer. */
export const passOver = async (bytes: AsyncIterable<Buffer>): Promise<void> => {
  const source = bytes[Symbol.asyncIterator]()
  while ((await source.next()).done !== true);
}

/** The body is not the form it says it is, or it broke off. */
export class BrokenForm extends Error {}

const MOST_HEAD = 8 * 1024
const LINE = Buffer.from('\r\n')
const BLANK = Buffer.from('\r\n\r\n')

/** The word between the parts, as the request's header gives it; null for another kind of body. */
export const boundaryOf = (contentType: string | null): string | null => {
  const [, quoted, bare] = BOUNDARY.exec(contentType ?? '') ?? []
  return quoted ?? bare ?? null
}

const BOUNDARY = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i

const attribute = (head: string, name: string): string | null => {
  const [, said] = new RegExp(`^content-disposition:.*[;\\s]${name}="([^"]*)"`, 'im').exec(head) ?? []
  // Browsers write these three so that the header stays one line.
  return said?.replaceAll('%22', '"').replaceAll('%0D', '').replaceAll('%0A', '') ?? null
}

/**
 * Reads a form with a file piece by piece, in memory that does not grow with the file. The parts come in the form's
 * order; a part that is not read to its end is passed over. Throws `BrokenForm` for anything else than a whole form.
 */
export async function* formParts(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const source = body[Symbol.asyncIterator]()
  const mark = Buffer.from(`\r\n--${boundary}`)
  // The first mark has no line before it: one is put there.
  let held = LINE

  const more = async (): Promise<void> => {
    const next = await source.next().catch((cause: unknown) => {
      throw new BrokenForm('The line broke', { cause })
    })
    if (next.done === true) throw new BrokenForm('The form broke off')
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value])
  }
  const cutAt = async (end: Buffer): Promise<Buffer> => {
    for (;;) {
      const at = held.indexOf(end)
      if (at > MOST_HEAD || (at < 0 && held.length > MOST_HEAD)) throw new BrokenForm('A head without an end')
      if (at >= 0) {
        const before = held.subarray(0, at)
        held = held.subarray(at + end.length)
        return before
      }
      await more()
    }
  }
  const until = async function* (): AsyncGenerator<Buffer> {
    for (;;) {
      const at = held.indexOf(mark)
      if (at >= 0) {
        if (at > 0) yield held.subarray(0, at)
        held = held.subarray(at + mark.length)
        return
      }
      // A mark may begin in the last bytes that are here.
      const sure = held.length - mark.length
      if (sure > 0) {
        yield held.subarray(0, sure)
        held = held.subarray(sure)
      }
      await more()
    }
  }

  const preamble = await cutAt(mark)
  if (preamble.length > 0) throw new BrokenForm('Not the form it says')
  for (;;) {
    while (held.length < 2) await more()
    if (held.subarray(0, 2).toString('latin1') === '--') return
    const head = (await cutAt(BLANK)).toString('utf8')
    const bytes = until()
    yield { name: attribute(head, 'name') ?? '', fileName: attribute(head, 'filename'), bytes }
    await passOver(bytes)
  }
}
