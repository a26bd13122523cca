import { once } from 'node:events'
import type { Client, Connection } from 'pg'

const PIECE = 1 << 18

/** A message of the protocol: its letter, its length, what it says. */
const message = (letter: 'd' | 'c', body: Buffer): Buffer => {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeUInt32BE(body.length + 4, 1)
  return Buffer.concat([head, body])
}

interface Awaited<T> {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (fault: Error) => void
}

const awaited = <T>(): Awaited<T> => {
  let settle: Omit<Awaited<T>, 'promise'> | undefined
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject }
  })
  // Whoever waits hears of a fault; a promise that nobody waits for any more must not count as unheard.
  promise.catch(() => undefined)
  return { promise, resolve: (value) => settle?.resolve(value), reject: (fault) => settle?.reject(fault) }
}

/** The driver's side of `COPY … FROM STDIN`: tells when Postgres listens and when it has taken everything. */
const copying = (text: string) => {
  const listening = awaited<Connection>()
  const taken = awaited<undefined>()
  const query = {
    submit: (connection: Connection) => {
      connection.query(text)
    },
    handleCopyInResponse: (connection: Connection) => {
      listening.resolve(connection)
    },
    handleCommandComplete: () => undefined,
    handleError: (fault: Error) => {
      listening.reject(fault)
      taken.reject(fault)
    },
    handleReadyForQuery: () => {
      taken.resolve(undefined)
    },
  }
  return { query, listening: listening.promise, taken: taken.promise }
}

/** A table that takes lines (text format, each with its line feed), no faster than Postgres does. */
export interface Inlet {
  readonly take: (line: string) => Promise<void> | undefined
  readonly end: () => Promise<void>
}

/** Opens a `COPY` into a table on a connection that does nothing else meanwhile. */
export const openInlet = async (client: Client, into: string): Promise<Inlet> => {
  const { query, listening, taken } = copying(`copy ${into} from stdin with (freeze)`)
  client.query(query)
  const connection = await listening
  let piece = ''
  const send = async (): Promise<void> => {
    const goesOn = connection.stream.write(message('d', Buffer.from(piece)))
    piece = ''
    if (!goesOn) await Promise.race([once(connection.stream, 'drain'), taken])
  }
  return {
    take: (line) => {
      piece += line
      return piece.length >= PIECE ? send() : undefined
    },
    end: async () => {
      await send()
      connection.stream.write(message('c', Buffer.alloc(0)))
      await taken
    },
  }
}
