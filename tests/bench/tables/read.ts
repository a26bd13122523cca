import { openTable } from '@/lib/platform/table/open'
import { registerFile } from '@/tests/bench/tables/file'

// Reads as many rows as it is told and prints the most memory that the process ever had, in megabytes.
const main = async (): Promise<void> => {
  const rows = Number(process.argv[2])
  const opened = await openTable(registerFile(rows), { name: 'register.csv' })
  if (!opened.ok) throw new Error(opened.fault.code)
  let read = 0
  for await (const batch of opened.batches()) {
    if ('fault' in batch) throw new Error(batch.fault.code)
    read += batch.rows.length
  }
  if (read !== rows) throw new Error(`${read} rows were read of ${rows}`)
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024))
}

void main()
