import { stepDuplicates } from '@/lib/caretaker/compare-waiting'
import { today as dayNow } from '@/lib/platform/clock'
import { enrolEverybody } from './cast'
import { openTheDrive } from './drive'
import { importEverywhere } from './places'
import { playOn } from './play'
import { fillRegister } from './register'
import { playFinal, playNoQuorum, playOnTheBoard, playTomorrow } from '@/lib/caretaker/demonstration/story/lists'
import { playBlockDone, playDistrict } from '@/lib/caretaker/demonstration/story/blocks'
import { playLeftOut } from '@/lib/caretaker/demonstration/story/left-out'
import { playLives } from '@/lib/caretaker/demonstration/story/lives'
import { playPensions } from '@/lib/caretaker/demonstration/story/pensions'
import { playTruth } from '@/lib/caretaker/demonstration/story/truth'
import { playTwice } from '@/lib/caretaker/demonstration/story/twice'
import { playFiles } from '@/lib/caretaker/demonstration/story/files'
import { playFresh } from '@/lib/caretaker/demonstration/story/fresh'

const STORIES = [
  playFresh,
  playOnTheBoard,
  playTomorrow,
  playNoQuorum,
  playFinal,
  playBlockDone,
  playDistrict,
  playLeftOut,
]

/**
 * Fills an empty, migrated database with the demonstration State, by the portal's own commands. An interrupted load leaves
 * no furnished mark, so the caretaker makes the database anew and this runs from the beginning.
 */
export const loadDemonstration = async (): Promise<void> => {
  const today = dayNow()
  const play = playOn(today)
  await importEverywhere(play)
  const cast = await enrolEverybody(play, today)
  const families = await fillRegister(play, today)
  // What files brought is compared before anything is decided about it: no card is issued to a family that was not.
  while (await stepDuplicates()) continue
  const driveId = await openTheDrive(play, today, cast)
  const stage = { play, today, cast, driveId, families }
  // Each story keeps to its own panchayats and chains of the journal, so they are played side by side.
  await Promise.all(STORIES.map((story) => story(stage)))
  await playLives(stage)
  await playTruth(stage)
  // Whole districts are compared: after everybody else has left the stage.
  await playPensions(stage)
  await playTwice(stage)
  // On the real clock, so last of all in its panchayat.
  await playFiles(stage)
}
