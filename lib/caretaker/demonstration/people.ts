import type { Office } from '@/lib/domain/account/posting'
import { type PlacePath, placePath } from '@/lib/domain/place/path'
import { DEMONSTRATION_PASSWORD } from '@/lib/platform/demonstration-password'
import { BLOCKS, PANCHAYATS } from './panchayats'

/** Somebody of the demonstration: invented, with one published password for all; a production start has nobody of this list. */
export interface DemonstrationPerson {
  readonly login: string
  readonly name: string
  readonly nameHi: string
  readonly role: Office
  readonly place: PlacePath
  readonly password: string
}

const STATE = placePath('2')
const SOLAN = placePath('2/25')
const BILASPUR = placePath('2/15')
const TOWN = placePath('2/25/u248244')
const NAUNI = PANCHAYATS.nauni.place

type Row = readonly [login: string, name: string, nameHi: string, role: Office, place: PlacePath]

const person = ([login, name, nameHi, role, place]: Row): DemonstrationPerson => ({
  ...{ login, name, nameHi, role, place },
  password: DEMONSTRATION_PASSWORD,
})

const ONE_OF_EACH: readonly Row[] = [
  ['asha', 'Asha Thakur', 'आशा ठाकुर', 'GP_SECRETARY', NAUNI],
  ['harish', 'Harish Kumar', 'हरीश कुमार', 'GP_SAHAYAK', NAUNI],
  ['gopal', 'Gopal Singh', 'गोपाल सिंह', 'PRADHAN', NAUNI],
  ['bhanu', 'Bhanu Pratap', 'भानु प्रताप', 'VERIFYING_OFFICER', BLOCKS.solan],
  ['chandra', 'Chandra Kanta', 'चन्द्र कांता', 'BLOCK_OFFICER', BLOCKS.solan],
  ['deepa', 'Deepa Negi', 'दीपा नेगी', 'COLLECTOR', SOLAN],
  ['esha', 'Esha Verma', 'एषा वर्मा', 'RD_DEPT', STATE],
  ['falguni', 'Falguni Sharma', 'फाल्गुनी शर्मा', 'AUDITOR', STATE],
  ['indira', 'Indira Chauhan', 'इन्दिरा चौहान', 'STATE_ADMIN', STATE],
  ['jagdish', 'Jagdish Rana', 'जगदीश राणा', 'ULB_OFFICER', TOWN],
  ['kamal', 'Kamal Kashyap', 'कमल कश्यप', 'FOOD_INSPECTOR', BLOCKS.solan],
  ['lata', 'Lata Kumari', 'लता कुमारी', 'FSO', TOWN],
  ['mohan', 'Mohan Lal', 'मोहन लाल', 'DFSC', SOLAN],
  ['naresh', 'Naresh Gautam', 'नरेश गौतम', 'UD_DEPT', STATE],
  ['parvati', 'Parvati Devi', 'पार्वती देवी', 'WELFARE_DEPT', STATE],
  ['rakesh', 'Rakesh Dhiman', 'राकेश धीमान', 'FOOD_DEPT', STATE],
  ['sant', 'Sant Ram', 'संत राम', 'FPS_DEALER', NAUNI],
  ['tara', 'Tara Devi', 'तारा देवी', 'CRP', BLOCKS.solan],
  ['uma', 'Uma Kaundal', 'उमा कौंडल', 'CLUSTER_TEAM', BLOCKS.solan],
]

/** One person for every office of domain §11: whom the terminal names. */
export const people: readonly DemonstrationPerson[] = ONE_OF_EACH.map(person)

const OTHER_PANCHAYATS = {
  basal: [
    ['Bimla Devi', 'बिमला देवी'],
    ['Dinesh Sharma', 'दिनेश शर्मा'],
  ],
  saproon: [
    ['Sunita Thakur', 'सुनीता ठाकुर'],
    ['Prem Chand', 'प्रेम चंद'],
  ],
  shamlech: [
    ['Rajesh Verma', 'राजेश वर्मा'],
    ['Kaushalya Devi', 'कौशल्या देवी'],
  ],
  barog: [
    ['Meera Bhardwaj', 'मीरा भारद्वाज'],
    ['Ratan Singh', 'रतन सिंह'],
  ],
  deothi: [
    ['Lalit Kumar', 'ललित कुमार'],
    ['Savitri Devi', 'सावित्री देवी'],
  ],
  sakori: [
    ['Usha Rana', 'उषा राणा'],
    ['Baldev Singh', 'बलदेव सिंह'],
  ],
  tundal: [
    ['Vinod Kumar', 'विनोद कुमार'],
    ['Nirmala Devi', 'निर्मला देवी'],
  ],
  barmana: [
    ['Seema Kaundal', 'सीमा कौंडल'],
    ['Madan Lal', 'मदन लाल'],
  ],
  kandrour: [
    ['Sanjay Dhiman', 'संजय धीमान'],
    ['Pushpa Devi', 'पुष्पा देवी'],
  ],
  morsinghi: [
    ['Rekha Kashyap', 'रेखा कश्यप'],
    ['Hari Ram', 'हरि राम'],
  ],
  barthin: [
    ['Manoj Chauhan', 'मनोज चौहान'],
    ['Leela Devi', 'लीला देवी'],
  ],
  swahan: [
    ['Poonam Sharma', 'पूनम शर्मा'],
    ['Jai Singh', 'जय सिंह'],
  ],
} as const satisfies Readonly<Record<Exclude<keyof typeof PANCHAYATS, 'nauni'>, readonly (readonly string[])[]>>

const ABOVE: readonly Row[] = [
  ['officer.kandaghat', 'Mahesh Negi', 'महेश नेगी', 'VERIFYING_OFFICER', BLOCKS.kandaghat],
  ['officer.bilaspur', 'Divya Sharma', 'दिव्या शर्मा', 'VERIFYING_OFFICER', BILASPUR],
  ['bdo.kandaghat', 'Arun Gautam', 'अरुण गौतम', 'BLOCK_OFFICER', BLOCKS.kandaghat],
  ['bdo.sadar', 'Anil Chauhan', 'अनिल चौहान', 'BLOCK_OFFICER', BLOCKS.sadar],
  ['bdo.ghumarwin', 'Jyoti Verma', 'ज्योति वर्मा', 'BLOCK_OFFICER', BLOCKS.ghumarwin],
  ['bdo.jhandutta', 'Naveen Thakur', 'नवीन ठाकुर', 'BLOCK_OFFICER', BLOCKS.jhandutta],
  ['bdo.nainadevi', 'Kalpana Rana', 'कल्पना राणा', 'BLOCK_OFFICER', BLOCKS.nainaDevi],
  ['food.bilaspur', 'Ramesh Dhiman', 'रमेश धीमान', 'FOOD_INSPECTOR', BILASPUR],
  ['dfsc.bilaspur', 'Sudha Rani', 'सुधा रानी', 'DFSC', BILASPUR],
  ['collector.bilaspur', 'Vikram Bhardwaj', 'विक्रम भारद्वाज', 'COLLECTOR', BILASPUR],
]

/** The others who are needed to play the story: secretary and Pradhan of every panchayat, and the offices above them. */
export const others: readonly DemonstrationPerson[] = [
  ...(Object.keys(OTHER_PANCHAYATS) as (keyof typeof OTHER_PANCHAYATS)[]).flatMap((key): Row[] => {
    const [secretary, pradhan] = OTHER_PANCHAYATS[key]
    return [
      [key, ...secretary, 'GP_SECRETARY', PANCHAYATS[key].place],
      [`${key}.pradhan`, ...pradhan, 'PRADHAN', PANCHAYATS[key].place],
    ]
  }),
  ...ABOVE,
].map(person)
