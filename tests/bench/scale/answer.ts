import { asksOf } from '@/tests/bench/scale/asks'
import { landOf } from '@/tests/bench/scale/land'

// Asks one State everything, in a process of its own: the portal's pool knows one database. Arguments: households, drive,
// round, how often each. Answers the milliseconds of each ask as JSON on standard output.

const [households = '0', driveId = '', round = '0', often = '0'] = process.argv.slice(2)

const main = async (): Promise<void> => {
  const times: Record<string, number[]> = {}
  const asks = asksOf(landOf(Number(households)), Number(households), driveId)
  // Every round asks about other households and names: nothing is answered from a page that was just read.
  for (const { what, ask } of asks) {
    const taken: number[] = []
    for (let turn = -5; turn < Number(often); turn += 1) {
      const start = performance.now()
      await ask((Number(round) + 1) * 100_000 + turn)
      if (turn >= 0) taken.push(performance.now() - start)
    }
    times[what] = taken
  }
  process.stdout.write(JSON.stringify(times))
  process.exit(0)
}

void main()
