import type { KnownColumns } from '@/lib/domain/import/columns'

/**
 * The columns of a register that another office keeps, with the spellings of the exports of NSAP and IGNOAPS, of State
 * pension lists and of ration-card lists, in English and Hindi. Case, spaces, points and dashes do not count.
 */
export const ENTRY_COLUMNS: KnownColumns = {
  columns: [
    {
      name: 'number',
      spellings: [
        'sanction order no',
        'sanction order number',
        'sanction no',
        'pensioner id',
        'pensioner code',
        'pension id',
        'ppo no',
        'beneficiary id',
        'beneficiary code',
        'ration card no',
        'ration card number',
        'rc no',
        'स्वीकृति आदेश संख्या',
        'स्वीकृति संख्या',
        'पेंशनर संख्या',
        'पेंशनर आईडी',
        'पेंशन आईडी',
        'लाभार्थी आईडी',
        'राशन कार्ड संख्या',
      ],
    },
    {
      name: 'name',
      spellings: [
        'pensioner name',
        'name of pensioner',
        'beneficiary name',
        'name of beneficiary',
        'applicant name',
        'head of family',
        'name of head',
        'name',
        'पेंशनर का नाम',
        'पेंशनधारक का नाम',
        'लाभार्थी का नाम',
        'मुखिया का नाम',
        'नाम',
      ],
    },
    { name: 'nameHi', spellings: ['name in hindi', 'pensioner name hindi', 'name hindi', 'नाम हिंदी में', 'नाम हिन्दी में'] },
    {
      name: 'guardian',
      spellings: [
        'father/husband name',
        'father husband name',
        'fathers/husbands name',
        'father name',
        'husband name',
        'name of father/husband',
        'guardian name',
        'पिता/पति का नाम',
        'पिता पति का नाम',
        'पिता का नाम',
        'पति का नाम',
      ],
    },
    {
      name: 'birth',
      spellings: ['date of birth', 'dob', 'birth date', 'year of birth', 'yob', 'जन्म तिथि', 'जन्मतिथि', 'जन्म वर्ष'],
    },
    { name: 'age', spellings: ['age', 'age in years', 'आयु', 'उम्र'] },
    { name: 'gender', spellings: ['gender', 'sex', 'लिंग'] },
    {
      name: 'scheme',
      spellings: [
        'scheme',
        'scheme name',
        'scheme code',
        'pension scheme',
        'pension type',
        'योजना',
        'योजना का नाम',
        'पेंशन योजना',
      ],
    },
    {
      name: 'panchayatCode',
      spellings: [
        'gp code',
        'gram panchayat code',
        'grampanchayat lgd code',
        'gp lgd code',
        'local body code',
        'ग्राम पंचायत कोड',
        'पंचायत कोड',
      ],
    },
    {
      name: 'panchayatName',
      spellings: [
        'gram panchayat',
        'gram panchayat name',
        'gp name',
        'panchayat',
        'panchayat name',
        'gram panchayat/ward',
        'ग्राम पंचायत',
        'ग्राम पंचायत का नाम',
        'पंचायत',
      ],
    },
    { name: 'villageCode', spellings: ['village code', 'village lgd code', 'lgd village code', 'गाँव कोड', 'ग्राम कोड'] },
    {
      name: 'villageName',
      spellings: ['village', 'village name', 'name of village', 'गाँव', 'गांव', 'ग्राम', 'गाँव का नाम'],
    },
    { name: 'standing', spellings: ['status', 'pension status', 'pensioner status', 'स्थिति', 'दशा'] },
    {
      name: 'since',
      spellings: [
        'effective date',
        'effective from',
        'sanction date',
        'pension start date',
        'date of sanction',
        'प्रभावी तिथि',
        'स्वीकृति तिथि',
        'कब से',
      ],
    },
    {
      name: 'until',
      spellings: [
        'disbursed upto',
        'disbursed up to',
        'disbursement upto',
        'paid upto',
        'last paid month',
        'भुगतान तक',
        'अंतिम भुगतान',
      ],
    },
  ],
  key: 'number',
  needed: [['name', 'nameHi']],
}

/** Columns of a register, by name. */
export type EntryCells = Readonly<Record<string, string>>
