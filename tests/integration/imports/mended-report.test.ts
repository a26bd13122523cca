import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { wordsIn } from '@/lib/caretaker/import-words'
import * as returned from '@/lib/features/imports/store/returned'
import { reportHead, reportLines } from '@/lib/features/imports/view/report'
import { LOCALES, type Locale } from '@/lib/messages/locales'
import { tableLine } from '@/lib/platform/table/write'
import { heldBy, imported, jobOf, NOTHING, read, records, run, TERMINAL, within } from '@/tests/support/imports'
import { settle } from '@/tests/support/register-story'
import { changed, devki, file, HEADER, spoilt } from '@/tests/support/survey-file'

beforeAll(settle)

/** The report of a job's returned rows, as it is downloaded. */
const reportOf = async (id: string, locale: Locale): Promise<string> => {
  const words = wordsIn(locale)
  const { shape } = await jobOf(TERMINAL, id)
  const rows = await within(TERMINAL, (tx) => returned.page(tx, id, 'RUN', -1, 100))
  const written = {
    ...{ header: shape?.header ?? [], separator: shape?.separator ?? ',' },
    reason: words('imports.report.reason', {}),
    code: words('imports.report.code', {}),
  }
  const said = rows.map(({ line, cells, problems }) => ({
    cells,
    reasons: problems.filter((one) => one.line === line).map(({ message, params }) => words(message, params)),
    codes: problems.filter((one) => one.line === line).map(({ message }) => message),
  }))
  return reportHead(written) + reportLines(said, written)
}

/** The report with the gender of one family's rows set right, everything else as it came, reasons and all. */
const mended = (report: string, key: string): string => {
  const [head = [], ...rows] = parse(report, { bom: true, relax_column_count: true })
  const [at, own] = [head.indexOf('genderid'), head.indexOf('ahl_family_tin')]
  const right = rows.map((cells) => (cells[own] === key && cells[at] === '9' ? cells.with(at, '2') : cells))
  return [head, ...right].map(tableLine).join('\r\n')
}

describe.each(LOCALES)('F21 F22 F24 · the report of returned rows, mended and handed in again (%s)', (locale) => {
  const area = locale === 'hi' ? '71' : '72'
  const key = (serial: number) => `${area}00${serial}`

  it('takes the mended rows, returns the others again, and enters nothing twice', async () => {
    const families = [devki(key(1)), spoilt(key(2)), devki(key(3)), changed(devki(key(4)), 'genderid', '9', 1)]
    const first = await imported(TERMINAL, file(families.flat()))
    expect(records(first.counts)).toEqual({ ...NOTHING, created: 2, rejected: 2 })
    const report = await reportOf(first.id, locale)
    expect(parse(report, { bom: true })[0]).toEqual([
      ...HEADER,
      wordsIn(locale)('imports.report.reason', {}),
      wordsIn(locale)('imports.report.code', {}),
    ])
    // Two families of two rows: each of the wrong rows says its code, their others none.
    expect(
      parse(report, { bom: true })
        .slice(1)
        .map((cells) => cells.at(-1)),
    ).toContain('households.error.gender')

    const again = mended(report, key(4))
    const second = await imported(TERMINAL, again)
    expect(second.stage).toBe('DONE')
    expect(records(second.counts)).toEqual({ ...NOTHING, created: 1, rejected: 1 })
    expect(await heldBy(area)).toEqual({ households: 3, members: 6, versions: 3, records: 3 })

    const third = await imported(TERMINAL, again)
    expect(records(third.counts)).toEqual({ ...NOTHING, unchanged: 1, rejected: 1 })
    expect(await heldBy(area)).toEqual({ households: 3, members: 6, versions: 3, records: 3 })

    // The rest, mended in the report of the report: it has the reasons of both, and only the last family in it.
    const last = mended(await reportOf(second.id, locale), key(2))
    expect(records((await imported(TERMINAL, last)).counts)).toEqual({ ...NOTHING, created: 1 })
    expect(await heldBy(area)).toEqual({ households: 4, members: 8, versions: 4, records: 4 })
  })

  it('as it came, unmended, changes nothing and says so', async () => {
    const first = await imported(TERMINAL, file([...devki(`${area}10`), ...spoilt(`${area}11`)]))
    const job = await read(await reportOf(first.id, locale))
    expect(records(job.foreseen)).toEqual({ ...NOTHING, rejected: 1 })
    expect(records((await run(job)).counts)).toEqual({ ...NOTHING, rejected: 1 })
    expect(await heldBy(`${area}1`)).toMatchObject({ households: 1 })
  })
})
