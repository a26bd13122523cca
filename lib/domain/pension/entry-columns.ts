import type { KnownColumns } from '@/lib/domain/import/columns'
import { AADHAAR } from '@/lib/domain/import/sealed'
import { ENTRY_SPELLINGS } from '@/lib/domain/pension/entry-spellings'

/** The columns of a register that another office keeps; of several under one heading the first is taken. */
export const ENTRY_COLUMNS: KnownColumns = {
  columns: [...Object.entries(ENTRY_SPELLINGS).map(([name, spellings]) => ({ name, spellings })), AADHAAR],
  key: 'entryNumber',
  needed: [['name', 'nameHi']],
}
