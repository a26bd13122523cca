import type { TableFault } from './shape'

/** Carries a fault of the bytes up to where the reading began; it never leaves this room. */
export class Unreadable extends Error {
  constructor(readonly fault: TableFault) {
    super(fault.code)
  }
}

/** A fault of the bytes, to be thrown. */
export const unreadable = (code: TableFault['code'], line?: number): Unreadable =>
  new Unreadable(line === undefined ? { code } : { code, line })
