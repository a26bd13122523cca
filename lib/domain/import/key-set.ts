/** Which keys of a file were met already, in eight bytes each: a file of a State has a crore of them. */
export interface KeySet {
  /** Adds the key; false when it was there already. */
  readonly add: (key: string) => boolean
}

const FILLED = 0.6

/** Two numbers of 32 bits that hardly two keys share: for a crore of keys about once in four lakh files. */
const marks = (key: string): readonly [number, number] => {
  let one = 0x811c9dc5
  let other = 0xdeadbeef
  for (let at = 0; at < key.length; at += 1) {
    const unit = key.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x9e3779b1)
    other ^= other >>> 15
  }
  other = Math.imul(other ^ one ^ (other >>> 13), 0x85ebca6b)
  one ^= one >>> 16
  return [one >>> 0, (other ^ (other >>> 16)) >>> 0 || 1]
}

export const keySet = (): KeySet => {
  let slots = new Uint32Array(2 * 4096)
  let size = 0
  const put = (table: Uint32Array, one: number, other: number): boolean => {
    const room = table.length / 2
    for (let at = ((one ^ other) >>> 0) % room; ; at = (at + 1) % room) {
      if (table[2 * at + 1] === 0) {
        table[2 * at] = one
        table[2 * at + 1] = other
        return true
      }
      if (table[2 * at] === one && table[2 * at + 1] === other) return false
    }
  }
  const grow = (): void => {
    const next = new Uint32Array(slots.length * 2)
    for (let at = 0; at < slots.length; at += 2) {
      const other = slots[at + 1]
      if (other) put(next, slots[at] ?? 0, other)
    }
    slots = next
  }
  return {
    add: (key) => {
      if (size >= (slots.length / 2) * FILLED) grow()
      const [one, other] = marks(key)
      const added = put(slots, one, other)
      if (added) size += 1
      return added
    },
  }
}
