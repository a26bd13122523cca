import type { Mode } from '@/lib/domain/import/kinds'
import { ok, refuse, type Result } from '@/lib/domain/shared/result'

/**
 * Where a file stands: pieces arriving, whole, being read, waiting for a person to name its columns, read (its dry run is
 * there to be looked at), asked for, being imported, imported; or stopped by a person, or by a fault; or, of a register, taken
 * back after it was imported.
 */
export const IMPORT_STAGES = [
  'RECEIVING',
  'RECEIVED',
  'READING',
  'ASKING',
  'READY',
  'QUEUED',
  'RUNNING',
  'DONE',
  'CANCELLED',
  'FAILED',
  'TAKEN_BACK',
] as const
export type ImportStage = (typeof IMPORT_STAGES)[number]

const MOVES = {
  /** The last piece has come. */
  handIn: { RECEIVING: 'RECEIVED' },
  /** A worker takes the file up, perhaps again after one that was killed. */
  read: { RECEIVED: 'READING', READING: 'READING' },
  /** Columns without which nothing can be read are not named by the header. */
  ask: { READING: 'ASKING' },
  understand: { READING: 'READY' },
  remap: { ASKING: 'RECEIVED', READY: 'RECEIVED', FAILED: 'RECEIVED' },
  start: { READY: 'QUEUED' },
  run: { QUEUED: 'RUNNING', RUNNING: 'RUNNING' },
  finish: { RUNNING: 'DONE' },
  takeBack: { DONE: 'TAKEN_BACK' },
  fail: { READING: 'FAILED', RUNNING: 'FAILED' },
  /** What a worker holds stops at its next checkpoint; everything else stops at once. */
  cancel: {
    RECEIVING: 'CANCELLED',
    RECEIVED: 'CANCELLED',
    READING: 'CANCELLED',
    ASKING: 'CANCELLED',
    READY: 'CANCELLED',
    QUEUED: 'CANCELLED',
    RUNNING: 'CANCELLED',
  },
} as const satisfies Readonly<Record<string, Partial<Record<ImportStage, ImportStage>>>>

export type ImportMove = keyof typeof MOVES

/** Decides whether a file at `stage` may make the move, and where it stands then. Refuses `imports.notNow`. */
export const move = (stage: ImportStage, act: ImportMove): Result<ImportStage> => {
  const to: ImportStage | undefined = (MOVES[act] as Partial<Record<ImportStage, ImportStage>>)[stage]
  return to === undefined ? refuse('imports.notNow', { stage }) : ok(to)
}

/** Whether a person stopped the file, or a fault did. */
export const isStopped = (stage: ImportStage): boolean => stage === 'CANCELLED' || stage === 'FAILED'

/**
 * Where a file that was stopped goes on: one whose import had been asked for is queued again and continues after its
 * checkpoint, any other is read again. Refuses `imports.notNow` for a file that was not stopped.
 */
export const resumed = (stage: ImportStage, mode: Mode | null): Result<ImportStage> =>
  isStopped(stage) ? ok(mode === null ? 'RECEIVED' : 'QUEUED') : refuse('imports.notNow', { stage })

/** Whether a worker holds the file, or will without anybody asking again: the page looks again by itself. */
export const isMoving = (stage: ImportStage): boolean => ['RECEIVED', 'READING', 'QUEUED', 'RUNNING'].includes(stage)

/** Between reading and import: what such a file was shown beside, and asked about, must not change under it. */
export const UNDER_WAY = ['RECEIVED', 'READING', 'READY', 'QUEUED', 'RUNNING'] as const satisfies readonly ImportStage[]

/** Whether the text names a stage. */
export const isImportStage = (text: string): text is ImportStage => (IMPORT_STAGES as readonly string[]).includes(text)
