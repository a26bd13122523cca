import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'

/**
 * A mark of the running process with this number, or undefined when none runs. Numbers are used again after a crash or a
 * reboot, so a number alone never proves that the process is the one we started: number and start time together do.
 */
export const identityOf = (pid: number): string | undefined => {
  if (!existsSync('/proc/self/stat')) return startedBy(pid)
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; the state is the 1st and the start time the 20th field after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z'
      ? undefined
      : `${pid}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`
  } catch {
    return undefined
  }
}

const startedBy = (pid: number): string | undefined => {
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? `${pid}@${stdout.trim()}` : undefined
}

/** Whether a Postgres with this data folder is what runs under the number. */
export const isPostgresOf = (pid: number, folder: string): boolean => {
  if (identityOf(pid) === undefined) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    const { status, stdout } = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return status === 0 && stdout.includes(folder)
  }
}

/** Resolves when the process is gone; false when it is still there after the time given in milliseconds. */
export const isGone = async (pid: number, patience: number): Promise<boolean> => {
  const end = Date.now() + patience
  while (identityOf(pid) !== undefined) {
    if (Date.now() > end) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}
