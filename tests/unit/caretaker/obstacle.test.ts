import { createServer } from 'node:net'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agrees, requireNode } from '@/lib/caretaker/installed.mjs'
import { isHeld, takeLock } from '@/lib/caretaker/lock'
import { sentenceFor } from '@/lib/caretaker/obstacle.mjs'
import { keepSecrets } from '@/lib/caretaker/secrets'
import { choosePort } from '@/lib/caretaker/serve'

const inFolder = async (work: (folder: string) => unknown) => {
  const folder = mkdtempSync(join(tmpdir(), 'antyodaya-obstacle-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('one clear sentence', () => {
  it.each([
    ['ENOSPC: no space left on device, write', /^The disk is full: X could not be written\..*nothing was deleted\.$/],
    ['PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device', /^The disk is full/],
    ['EROFS: read-only file system, mkdir', /^The disk is read-only/],
    ["EACCES: permission denied, mkdir '/x'", /^There is no permission to write X\./],
    ['initdb: error: could not create directory: Permission denied', /^There is no permission to write X\./],
  ])('is said of %s', (text, sentence) => {
    expect(sentenceFor(text, 'X')).toMatch(sentence)
  })

  it('is not said of what nobody foresaw', () => {
    expect(sentenceFor('TypeError: undefined is not a function', 'X')).toBeUndefined()
  })

  it('is said of a Node that is too old', () => {
    expect(() => requireNode('18.19.0')).toThrow(/^Node 18\.19\.0 is too old: install Node 20\.9 or newer/)
    expect(() => requireNode('20.8.1')).toThrow(/too old/)
    expect(() => requireNode('20.9.0')).not.toThrow()
  })

  it('is said of a port that is given and taken, and of one that is none', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', () => resolve()))
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    await expect(choosePort(port, '127.0.0.1')).rejects.toThrow(new RegExp(`^Port ${port} is taken by another program`))
    await new Promise((resolve) => other.close(resolve))
    expect(await choosePort(port, '127.0.0.1')).toBe(Number(port))
    await expect(choosePort('http', '127.0.0.1')).rejects.toThrow('PORT=http is not a port.')
  })

  it('is said of secrets that are lost while their database is there', () =>
    inFolder((folder) => {
      const drawn = keepSecrets(folder)
      expect(keepSecrets(folder)).toEqual(drawn)
      mkdirSync(join(folder, 'postgres'))
      writeFileSync(join(folder, 'secrets.json'), '{"superuser":')
      expect(() => keepSecrets(folder)).toThrow(/cannot be understood.*nothing was deleted/)
      rmSync(join(folder, 'secrets.json'))
      expect(() => keepSecrets(folder)).toThrow(/is missing.*nothing was deleted/)
    }))

  it('is said to the second who opens the same folder, and to nobody after the first was killed', () =>
    inFolder(async (folder) => {
      const lock = await takeLock(folder)
      lock.note({ address: 'http://localhost:3000' })
      await expect(takeLock(folder)).rejects.toThrow(/^This portal is already open at http:\/\/localhost:3000/)
      lock.release()
      expect(isHeld(folder)).toBe(false)
      writeFileSync(join(folder, 'lock.json'), JSON.stringify({ caretaker: `${process.pid}@of another boot/1` }))
      expect(isHeld(folder)).toBe(false)
      const next = await takeLock(folder)
      next.release()
    }))
})

describe('what is installed', () => {
  const lock = JSON.stringify({
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/mac': { version: '1.0.0', optional: true },
    },
  })
  const note = (version: string) => JSON.stringify({ packages: { 'node_modules/a': { version } } })

  it('agrees with the lock file when every package of this machine is there in its version', () => {
    expect(agrees(lock, note('1.0.0'))).toBe(true)
  })

  it('disagrees when a version differs or nothing is installed', () => {
    expect(agrees(lock, note('1.0.1'))).toBe(false)
    expect(agrees(lock, JSON.stringify({ packages: {} }))).toBe(false)
    expect(agrees(lock, '')).toBe(false)
  })
})
