// Fills a new embedded database with the demonstration State; a process of its own, so that a second start never reads it.
import { loadDemonstration } from '@/lib/caretaker/demonstration/load'
import { giveUp } from './obstacle.mjs'

loadDemonstration().then(
  () => process.exit(0),
  (error: unknown) => giveUp(error),
)
