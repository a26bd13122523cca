import 'server-only'
import type { HandInInput } from '@/lib/features/imports/schema'
import * as jobs from '@/lib/features/imports/store/jobs'
import * as pieces from '@/lib/features/imports/store/pieces'
import type { Actor } from '@/lib/domain/access/actor'
import { scopeOf } from '@/lib/domain/access/scope'
import { SURVEY_DAY } from '@/lib/domain/census/survey-day'
import { saidBy } from '@/lib/domain/import/by'
import { isSurvey, mayHandIn } from '@/lib/domain/import/hand-in'
import { LARGEST_BYTES, LARGEST_MEGABYTES } from '@/lib/domain/import/largest'
import { move } from '@/lib/domain/import/stage'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'
import { now as moment, today } from '@/lib/platform/clock'
import { type Command, execute } from '@/lib/platform/command'
import { transaction } from '@/lib/platform/db'
import { runningDigest } from '@/lib/platform/digest'
import { cancelImport } from './cancel-import'

const PIECE = 1024 * 1024

/** The same bytes in pieces of one size; the last is what is left. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    held.push(chunk)
    size += chunk.byteLength
    if (size < PIECE) continue
    const whole = Buffer.concat(held)
    let at = 0
    for (; at + PIECE <= whole.byteLength; at += PIECE) yield new Uint8Array(whole.subarray(at, at + PIECE))
    held = [whole.subarray(at)]
    size = whole.byteLength - at
  }
  if (size > 0) yield new Uint8Array(Buffer.concat(held))
}

interface Whole {
  readonly id: string
  readonly bytes: number
  readonly digest: string
}

/** The file is whole: from here on a worker may read it. */
const handIn: Command<Whole, { id: string }> = async ({ actor, tx }, { id, bytes, digest }) => {
  const job = await jobs.find(tx, id)
  if (!job) return refuse('access.absent')
  const allowed = mayHandIn(actor, job)
  if (!allowed.ok) return allowed
  const stage = move(job.stage, 'handIn')
  if (!stage.ok) return stage
  if (bytes === 0) return refuse('imports.emptyFile', {}, 'file')
  const saved = await jobs.save(tx, allowed.value, job, { stage: stage.value, bytes, digest })
  if (!saved) return refuse('access.changedMeanwhile')
  return ok({
    value: { id },
    event: {
      type: 'imports.received',
      place: job.place,
      subject: { kind: 'import', id },
      ...saidBy(job.answers),
      params: { file: job.fileName, kind: job.kind, bytes },
    },
  })
}

/**
 * Takes in a file of any size as it comes: each piece is a transaction of its own, so that a slow line holds nothing up, and
 * the file counts only once its last piece is there; of one that does not come whole nothing is kept. Answers the job's id;
 * a worker reads it from here.
 */
export const receiveFile = async (
  actor: Actor,
  input: HandInInput,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<{ readonly id: string }>> => {
  const allowed = mayHandIn(actor, { ...input, place: actor.place })
  if (!allowed.ok) return allowed
  const { asOf } = input.answers
  if (asOf !== undefined && asOf > today()) return refuse('imports.dayToCome', {}, 'asOf')
  if (asOf !== undefined && isSurvey(input) && asOf < SURVEY_DAY) return refuse('census.beforeSurvey', {}, 'asOf')
  const scope = scopeOf(actor)
  const opened = { ...input, orderedBy: actor, at: moment() }
  const id = await transaction(scope, (tx) => jobs.open(tx, allowed.value, opened))
  const digest = runningDigest()
  let seq = 0
  let size = 0
  let whole = false
  try {
    for await (const piece of inPieces(bytes)) {
      size += piece.byteLength
      if (size > LARGEST_BYTES) return refuse('imports.fileTooLarge', { megabytes: LARGEST_MEGABYTES }, 'file')
      digest.add(piece)
      const at = seq
      await transaction(scope, (tx) => pieces.add(tx, allowed.value, id, at, piece))
      seq += 1
    }
    whole = true
  } finally {
    // The line broke: what came is of no use to anybody, and may be half a gigabyte of what families told.
    if (!whole) await execute(cancelImport, actor, { id })
  }
  const done = await execute(handIn, actor, { id, bytes: size, digest: digest.hex() })
  // It was taken back while it came: what came after that must not stay.
  if (!done.ok) await transaction(scope, (tx) => pieces.clear(tx, allowed.value, id))
  return done
}
