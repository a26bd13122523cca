import type { CatalogueScheme, Trigger } from '@/lib/domain/standing/suggest'

const flag = (...flags: Extract<Trigger, { kind: 'FLAG' }>['flags']): Trigger => ({ kind: 'FLAG', flags })
const EVERYBODY: Trigger = { kind: 'EVERYBODY' }

/**
 * The schemes that can meet at one household, what points to each, who runs it and where one asks for it (domain §8,
 * general knowledge of high certainty unless a State orders otherwise). Data, not law: names and departments change.
 */
export const CONVERGENCE: readonly CatalogueScheme[] = [
  { code: 'NFSA', department: 'FOOD', askAt: 'PANCHAYAT', triggers: [EVERYBODY] },
  { code: 'AAY', department: 'FOOD', askAt: 'PANCHAYAT', triggers: [flag('D2', 'D3', 'I2')] },
  { code: 'ANNAPURNA', department: 'WELFARE', askAt: 'PANCHAYAT', triggers: [{ kind: 'AGED', from: 65 }] },
  { code: 'IGNOAPS', department: 'WELFARE', askAt: 'WELFARE_OFFICE', triggers: [{ kind: 'AGED', from: 60 }] },
  { code: 'IGNWPS', department: 'WELFARE', askAt: 'WELFARE_OFFICE', triggers: [{ kind: 'WIDOW', from: 40, to: 79 }] },
  { code: 'IGNDPS', department: 'WELFARE', askAt: 'WELFARE_OFFICE', triggers: [{ kind: 'DISABLED', percent: 80 }] },
  { code: 'UDID', department: 'WELFARE', askAt: 'HOSPITAL', triggers: [flag('D4'), { kind: 'DISABLED', percent: 1 }] },
  { code: 'ADIP', department: 'WELFARE', askAt: 'WELFARE_OFFICE', triggers: [{ kind: 'DISABLED', percent: 40 }] },
  { code: 'PMAYG', department: 'RURAL', askAt: 'BLOCK', triggers: [flag('D1', 'I1')] },
  { code: 'MGNREGS', department: 'RURAL', askAt: 'PANCHAYAT', triggers: [flag('D7', 'D3', 'D1', 'I1')] },
  { code: 'DAY_NRLM', department: 'RURAL', askAt: 'BLOCK', triggers: [flag('D3', 'D7')] },
  { code: 'SBM_G', department: 'WATER', askAt: 'PANCHAYAT', triggers: [EVERYBODY] },
  { code: 'JJM', department: 'WATER', askAt: 'PANCHAYAT', triggers: [EVERYBODY] },
  { code: 'PMUY', department: 'FUEL', askAt: 'GAS_AGENCY', triggers: [EVERYBODY] },
  {
    code: 'PM_JAY',
    department: 'HEALTH',
    askAt: 'HOSPITAL',
    triggers: [flag('D1', 'D2', 'D3', 'D4', 'D5', 'D7', 'I1', 'I2', 'I3', 'I4', 'I5')],
  },
  { code: 'SCHOLARSHIP', department: 'WELFARE', askAt: 'SCHOOL', triggers: [flag('D5')] },
  { code: 'SC_ST_LOAN', department: 'WELFARE', askAt: 'WELFARE_OFFICE', triggers: [flag('D5')] },
  { code: 'PM_JANMAN', department: 'TRIBAL', askAt: 'BLOCK', triggers: [flag('I4')] },
  { code: 'NAMASTE', department: 'WELFARE', askAt: 'WELFARE_OFFICE', triggers: [flag('I3')] },
  { code: 'BONDED_LABOUR', department: 'LABOUR', askAt: 'COLLECTOR', triggers: [flag('I5')] },
  { code: 'ULLAS', department: 'EDUCATION', askAt: 'SCHOOL', triggers: [flag('D6')] },
  {
    code: 'E_SHRAM',
    department: 'LABOUR',
    askAt: 'CSC',
    triggers: [flag('D7'), { kind: 'INCOME', sources: ['MANUAL_CASUAL_LABOUR', 'DOMESTIC_SERVICE', 'FORAGING'] }],
  },
  { code: 'DDU_GKY', department: 'RURAL', askAt: 'BLOCK', triggers: [flag('D7')] },
  { code: 'ICDS', department: 'CHILD', askAt: 'ANGANWADI', triggers: [{ kind: 'CHILD', below: 6 }] },
  { code: 'PM_KISAN', department: 'FARMING', askAt: 'CSC', triggers: [{ kind: 'INCOME', sources: ['CULTIVATION'] }] },
  { code: 'KCC', department: 'FARMING', askAt: 'BANK', triggers: [{ kind: 'INCOME', sources: ['CULTIVATION'] }] },
  { code: 'PMJDY', department: 'FINANCE', askAt: 'BANK', triggers: [EVERYBODY] },
  { code: 'PMSBY', department: 'FINANCE', askAt: 'BANK', triggers: [EVERYBODY] },
]
