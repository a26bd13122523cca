import type { Actor } from '@/lib/domain/access/actor'
import { registerHousehold } from '@/lib/features/households/commands/register'
import { type RegisterInput, registerHouseholdSchema } from '@/lib/features/households/schema/family'
import type { Ground } from '@/tests/e2e/world/ground'
import type { Family, Words } from '@/tests/e2e/world'
import { told } from '@/tests/e2e/world/told'

const HEADS: readonly Words[] = [
  { en: 'Kamla Devi', hi: 'कमला देवी' },
  { en: 'Shanti Devi', hi: 'शांति देवी' },
  { en: 'Ram Lal', hi: 'राम लाल' },
  { en: 'Sunita Kumari', hi: 'सुनीता कुमारी' },
  { en: 'Hari Chand', hi: 'हरि चंद' },
  { en: 'Bimla Devi', hi: 'बिमला देवी' },
  { en: 'Mohan Singh', hi: 'मोहन सिंह' },
  { en: 'Leela Devi', hi: 'लीला देवी' },
  { en: 'Dharam Pal', hi: 'धर्म पाल' },
]

/** What the secretary types of a family, as the form would post it. */
const answers = (village: Ground['village'], { en, hi }: Words, houseNo: string): RegisterInput =>
  registerHouseholdSchema.parse({
    ...{ village, houseNo, category: 'SC', rooms: '1' },
    ...{ bpl: 'LISTED', bplNumber: `BPL-${houseNo}`, bplListYear: String(new Date().getFullYear() - 2) },
    members: [
      {
        ...{ name: en, nameHi: hi, relation: 'HEAD', gender: 'FEMALE', birth: '1961' },
        ...{ maritalStatus: 'WIDOWED', disabilityPercent: '0', monthlyIncome: '1500' },
      },
    ],
  })

/** Nine families of a village, each of a widow over sixty on the last list of poor families. */
export const nineFamilies = async (secretary: Actor, { village }: Ground): Promise<readonly Family[]> => {
  const families: Family[] = []
  for (const [index, head] of HEADS.entries()) {
    const { id, number } = await told(secretary, registerHousehold, answers(village, head, String(index + 1)))
    families.push({ id, number, head })
  }
  return families
}
