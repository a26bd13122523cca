import 'server-only'
import { createHash } from 'node:crypto'

/** SHA-256 of bytes, or of a text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256 = (body: string | Uint8Array): string => createHash('sha256').update(body).digest('hex')

/** A SHA-256 that grows with the pieces of a file. */
export interface RunningDigest {
  readonly add: (bytes: Uint8Array) => void
  readonly hex: () => string
}

export const runningDigest = (): RunningDigest => {
  const hash = createHash('sha256')
  return { add: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') }
}
