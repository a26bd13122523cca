import { CORRECTION_FILES } from '@/lib/features/households/commands/correction-files'
import { HOUSEHOLD_FILES } from '@/lib/features/households/commands/import-kind'
import { OUTSIDE_REGISTER_FILES } from '@/lib/features/pensions/commands/import-kind'
import type { ImportKinds } from '@/lib/features/imports/commands/work-on'

/** What a worker reads and writes each kind of file by. */
export const importKinds: ImportKinds = {
  HOUSEHOLDS: HOUSEHOLD_FILES,
  OUTSIDE_REGISTER: OUTSIDE_REGISTER_FILES,
  CORRECTIONS: CORRECTION_FILES,
}
