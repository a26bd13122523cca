// `npm start` and `npm run dev`. Plain JavaScript, because nothing may be installed yet: it installs, then hands over to open.ts.
import { spawn } from 'node:child_process'
import { HOUSE, OWN_NODE, install, requireNode } from './installed.mjs'
import { giveUp } from './obstacle.mjs'

try {
  requireNode()
  install()
} catch (error) {
  giveUp(error, HOUSE)
}

// `server-only` may be imported under the react-server condition. The channel tells open.ts when this process is killed.
const child = spawn(
  OWN_NODE,
  ['--conditions=react-server', '--import', 'tsx', 'lib/caretaker/open.ts', ...process.argv.slice(2)],
  {
    cwd: HOUSE,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  },
)

// Ctrl-C at a terminal reaches the child by itself; a second signal would say nothing new.
process.on('SIGINT', () => undefined)
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
// Told to stop, npm ends only the shell between itself and this process.
const parent = process.ppid
const orphaned = () => process.ppid !== parent && child.kill('SIGTERM')
if (process.env.npm_lifecycle_event) setInterval(orphaned, 500).unref()
child.on('error', (error) => giveUp(error, OWN_NODE))
child.on('exit', (code) => process.exit(code ?? 1))
