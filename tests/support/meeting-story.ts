import { notifyMeeting } from '@/lib/features/meetings/commands/notify'
import { HELD, SIGNED } from '@/tests/support/gram-sabha-story'
import { versionOf } from '@/tests/support/rows'

export const notice = async (listId: string, facts: Partial<Parameters<typeof notifyMeeting>[1]> = {}) => ({
  listId,
  version: await versionOf('priority_lists', listId),
  kind: 'SPECIAL' as const,
  noticeOn: SIGNED,
  meetingOn: HELD,
  time: '11:00',
  venue: 'School ground',
  namesList: true,
  agenda: '',
  noticeMode: 'MUNADI' as const,
  noticeProof: 'drummer paid, voucher 9',
  ...facts,
})

export const seen = async (meetingId: string) => ({ meetingId, version: await versionOf('meetings', meetingId) })
