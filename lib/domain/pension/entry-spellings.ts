/**
 * The columns of a register that another office keeps, by their spellings: those of the exports of NSAP and IGNOAPS, of State
 * pension lists and of ration-card lists, in English and Hindi. Case, spaces, points and dashes do not count.
 */
export const ENTRY_SPELLINGS = {
  entryNumber: [
    ...['sanction order no', 'sanction order number', 'sanction no', 'pensioner id', 'pensioner code'],
    ...['pensioner no', 'pensioner number', 'pension id', 'pension no', 'pension number', 'ppo no'],
    ...['ppo number', 'beneficiary id', 'beneficiary code', 'beneficiary no', 'beneficiary number'],
    ...['ration card no', 'ration card number', 'rc no', 'card no'],
    ...['स्वीकृति आदेश संख्या', 'स्वीकृति संख्या', 'पेंशनर संख्या', 'पेंशनर आईडी', 'पेंशन आईडी'],
    ...['पेंशन संख्या', 'पेंशन नंबर', 'लाभार्थी आईडी', 'लाभार्थी संख्या', 'राशन कार्ड संख्या'],
    ...['राशन कार्ड नंबर'],
  ],
  name: [
    ...['pensioner name', 'name of pensioner', 'beneficiary name', 'name of beneficiary'],
    ...['applicant name', 'head of family', 'name of head', 'name'],
    ...['पेंशनर का नाम', 'पेंशनधारक का नाम', 'लाभार्थी का नाम', 'मुखिया का नाम', 'नाम'],
  ],
  nameHi: ['name in hindi', 'pensioner name hindi', 'name hindi', 'नाम हिंदी में', 'नाम हिन्दी में'],
  guardianName: [
    ...['father/husband name', 'father husband name', 'fathers/husbands name'],
    ...['father or husband name', 'father name', "father's name", 'husband name', "husband's name"],
    ...['name of father/husband', 'guardian name'],
    ...['पिता/पति का नाम', 'पिता पति का नाम', 'पिता का नाम', 'पति का नाम', 'अभिभावक का नाम'],
  ],
  birth: [
    ...['date of birth', 'dob', 'birth date', 'year of birth', 'birth year', 'yob'],
    ...['जन्म तिथि', 'जन्म की तारीख', 'जन्म दिनांक', 'जन्म वर्ष'],
  ],
  age: ['age', 'age in years', 'आयु', 'उम्र'],
  gender: ['gender', 'sex', 'लिंग'],
  scheme: [
    ...['scheme', 'scheme name', 'scheme code', 'pension scheme', 'pension type'],
    ...['योजना', 'योजना का नाम', 'पेंशन योजना'],
  ],
  panchayatCode: [
    ...['gp code', 'gram panchayat code', 'grampanchayat lgd code', 'gp lgd code', 'local body code'],
    ...['ग्राम पंचायत कोड', 'पंचायत कोड'],
  ],
  panchayatName: [
    ...['gram panchayat', 'gram panchayat name', 'gp name', 'panchayat', 'panchayat name'],
    ...['gram panchayat/ward'],
    ...['ग्राम पंचायत', 'ग्राम पंचायत का नाम', 'पंचायत', 'पंचायत का नाम'],
  ],
  villageCode: ['village code', 'village lgd code', 'lgd village code', 'गाँव कोड', 'ग्राम कोड'],
  villageName: [
    ...['village', 'village name', 'name of village'],
    ...['गाँव', 'गांव', 'ग्राम', 'गाँव का नाम', 'ग्राम का नाम'],
  ],
  standing: ['status', 'pension status', 'pensioner status', 'स्थिति', 'पेंशन की स्थिति', 'दशा'],
  since: [
    ...['effective date', 'effective from', 'sanction date', 'pension start date', 'date of sanction'],
    ...['paid since', 'paid from', 'pension since'],
    ...['प्रभावी तिथि', 'स्वीकृति तिथि', 'कब से'],
  ],
  until: [
    ...['disbursed upto', 'disbursed up to', 'disbursement upto', 'paid upto', 'paid up to'],
    ...['paid till', 'last paid', 'last paid on', 'last paid month', 'last paid date', 'last payment'],
    ...['last payment date', 'date of last payment'],
    ...['भुगतान तक', 'अंतिम भुगतान', 'अंतिम भुगतान तिथि', 'अंतिम भुगतान माह'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>
