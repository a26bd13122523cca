import type { Actor } from '@/lib/domain/access/actor'
import { BLOCK, NEXT_PANCHAYAT, PANCHAYAT } from '@/tests/support/cast'
import { officer, settle } from '@/tests/support/register-story'

/** The secretaries of two neighbouring panchayats, and the verifying officer of each. */
export interface TwoOffices {
  readonly asha: Actor
  readonly kamla: Actor
  readonly bhanu: Actor
  readonly devinder: Actor
}

export const openTwoOffices = async (): Promise<TwoOffices> => {
  await settle()
  return {
    asha: await officer('asha', 'GP_SECRETARY', PANCHAYAT),
    kamla: await officer('kamla', 'GP_SECRETARY', NEXT_PANCHAYAT),
    bhanu: { ...(await officer('bhanu', 'VERIFYING_OFFICER', BLOCK)), panchayats: [PANCHAYAT] },
    devinder: { ...(await officer('devinder', 'VERIFYING_OFFICER', BLOCK)), panchayats: [NEXT_PANCHAYAT] },
  }
}
