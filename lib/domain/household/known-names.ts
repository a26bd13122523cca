/** How names common in the hills are written in both scripts: habit, not sound, decides whether it is राम or रम. */
const KNOWN = `देवी Devi,कुमार Kumar,कुमारी Kumari,सिंह Singh,राम Ram,लाल Lal,चन्द Chand,चंद Chand,दास Das,नाथ Nath,शर्मा Sharma,
ठाकुर Thakur,चौहान Chauhan,वर्मा Verma,नेगी Negi,राणा Rana,कश्यप Kashyap,भारद्वाज Bhardwaj,गुप्ता Gupta,सूद Sood,पाल Pal,राज Raj,
दत्त Dutt,प्रसाद Prasad,सागर Sagar,प्रकाश Prakash,किशोर Kishore,मोहन Mohan,सोहन Sohan,रोशन Roshan,गोपाल Gopal,कृष्ण Krishan,
कृष्णा Krishna,श्याम Shyam,हरि Hari,हरीश Harish,रमेश Ramesh,सुरेश Suresh,महेश Mahesh,दिनेश Dinesh,राजेश Rajesh,मुकेश Mukesh,
नरेश Naresh,नरेन्द्र Narender,राजेन्द्र Rajender,सुरेन्द्र Surender,देवेन्द्र Devender,महेन्द्र Mahender,वीरेन्द्र Virender,जितेन्द्र Jitender,
राजेंद्र Rajendra,अशोक Ashok,अनिल Anil,सुनील Sunil,संजय Sanjay,विजय Vijay,अजय Ajay,अमर Amar,अर्जुन Arjun,भगत Bhagat,बलदेव Baldev,
बलबीर Balbir,बलवंत Balwant,भीम Bhim,चमन Chaman,चेत Chet,दौलत Daulat,देव Dev,देवराज Devraj,धर्म Dharam,दुर्गा Durga,गीता Geeta,
गंगा Ganga,ज्ञान Gian,गुरदेव Gurdev,हेम Hem,हीरा Hira,जगदीश Jagdish,जगत Jagat,जय Jai,जीत Jeet,कमला Kamla,कान्ता Kanta,कांता Kanta,
करम Karam,कौशल्या Kaushalya,केसर Kesar,केवल Kewal,लता Lata,लक्ष्मी Lakshmi,लीला Leela,मदन Madan,मंगल Mangal,मनोज Manoj,माया Maya,
मीना Meena,मीरा Meera,मेहर Mehar,नन्द Nand,नंद Nand,निर्मला Nirmala,ओम Om,पार्वती Parvati,प्रेम Prem,पूजा Pooja,पूनम Poonam,
पुष्पा Pushpa,राधा Radha,रीना Reena,रीता Rita,रेखा Rekha,रतन Rattan,रवि Ravi,सरला Sarla,सरोज Saroj,सावित्री Savitri,सत्य Satya,
सीता Sita,शांति Shanti,शान्ति Shanti,शीला Sheela,शेर Sher,शिव Shiv,सुमन Suman,सुनीता Sunita,सुषमा Sushma,तारा Tara,तुलसी Tulsi,
उमा Uma,उर्मिला Urmila,उषा Usha,विद्या Vidya,विमला Vimla,विनोद Vinod,यशोदा Yashoda,आशा Asha,अनीता Anita,बबीता Babita,बिमला Bimla,
चन्द्र Chander,चंपा Champa,देवकी Devki,इन्दिरा Indira,स्वर्गीय Late,श्री Shri,श्री Sh,श्रीमती Smt,मोहम्मद Mohammad,अली Ali,खान Khan,बेगम Begum,
संत Sant,सन्त Sant,बुध Budh,मस्त Mast,लच्छमी Lachhmi,फूला Phoola,रूप Roop,सूरत Surat,साधु Sadhu,टेक Tek,ठाकरी Thakri,जोगिन्द्र Joginder`

const written = KNOWN.split(',').flatMap((pair) => {
  const [hindi, english] = pair.trim().split(' ')
  return hindi === undefined || english === undefined ? [] : [{ hindi, english }]
})

/** The English habit for a Hindi name. */
export const ENGLISH: ReadonlyMap<string, string> = new Map(written.map(({ hindi, english }) => [hindi, english]))

/** The Hindi habit for an English name, the first that is listed; small letters. */
export const HINDI: ReadonlyMap<string, string> = new Map(
  written.toReversed().map(({ hindi, english }) => [english.toLowerCase(), hindi]),
)
