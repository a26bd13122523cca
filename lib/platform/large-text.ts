import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'

// Prisma spells every value of a raw statement out as JSON, reads that again and only then hands it to the driver: for the
// rows of a whole chunk, megabytes of JSON within JSON. Such a text stays here meanwhile, and a name goes in its place.
// Kept on globalThis as the pools are: the portal's bundles load this file more than once, and any of them may lend to the
// driver that the first one opened.
const texts = ((globalThis as typeof globalThis & { antyodayaTexts?: Map<string, string> }).antyodayaTexts ??= new Map<
  string,
  string
>())
/** Nobody outside this process can write such a name. */
const mark = crypto.randomUUID()
let drawn = 0

const behind = (value: unknown): unknown => (typeof value === 'string' ? (texts.get(value) ?? value) : value)

/** Lends a name that stands for the text in the statements of `work`. */
export const lend = async <T>(text: string, work: (name: string) => Promise<T>): Promise<T> => {
  drawn += 1
  const name = `${mark}:${drawn}`
  texts.set(name, text)
  try {
    return await work(name)
  } finally {
    texts.delete(name)
  }
}

/** The driver whose transactions take large texts. */
export class LargeTextDriver extends PrismaPg {
  override async connect() {
    const connected = await super.connect()
    const begin = connected.startTransaction.bind(connected)
    connected.startTransaction = async (...asked) => {
      const transaction = await begin(...asked)
      const execute = transaction.executeRaw.bind(transaction)
      transaction.executeRaw = (query) => execute({ ...query, args: query.args.map(behind) })
      return transaction
    }
    return connected
  }
}
