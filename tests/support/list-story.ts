import { finaliseList } from '@/lib/features/meetings/commands/finalise'
import { aidsOrder, calledMeeting, HELD, heldMeeting, ordered, signedList } from '@/tests/support/gram-sabha-story'
import { on, openStory, type Story } from '@/tests/support/applied-story'
import { versionOf } from '@/tests/support/rows'

/** A story told up to the Pradhan's signature. */
export const readyToSign = async (): Promise<{ story: Story; listId: string; meetingId: string }> => {
  const story = await openStory()
  const listId = await signedList(story)
  const meetingId = await calledMeeting(story, listId)
  await heldMeeting(story, meetingId)
  await ordered(story, meetingId, aidsOrder(story))
  return { story, listId, meetingId }
}

export const sign = async ({ gopal }: Story, meetingId: string) =>
  on(HELD, gopal, finaliseList, { meetingId, version: await versionOf('meetings', meetingId) })
