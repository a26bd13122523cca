/** Something that keeps the house shut and that a person can remove: told in one sentence, without a stack. */
export class Obstacle extends Error {
  name = 'Obstacle'
}

const SENTENCES = [
  [
    /ENOSPC|EDQUOT|No space left on device|could not extend file|disk quota exceeded/i,
    (what) => `The disk is full: ${what} could not be written. Free some space and start again; nothing was deleted.`,
  ],
  [
    /EROFS|Read-only file system/i,
    (what) =>
      `The disk is read-only: ${what} could not be written. Make it writable and start again; nothing was deleted.`,
  ],
  [
    /EACCES|EPERM|permission denied|operation not permitted/i,
    (what) =>
      `There is no permission to write ${what}. Give this user the right to write there and start again; nothing was deleted.`,
  ],
]

/** The sentence for a failure every machine knows (disk full, read-only, no permission); undefined for anything else. */
export const sentenceFor = (text, what) => SENTENCES.find(([pattern]) => pattern.test(text))?.[1](what)

/** Ends the process: an obstacle in one sentence, anything unforeseen with its stack so that it can be reported. */
export const giveUp = (error, what = 'a file of the portal') => {
  const said =
    error instanceof Obstacle
      ? error.message
      : (sentenceFor(`${error?.code ?? ''} ${error?.message ?? error}`, error?.path ?? what) ??
        error?.stack ??
        String(error))
  process.stderr.write(`\n${said}\n`)
  process.exit(1)
}
