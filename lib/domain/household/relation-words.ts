import type { Relation } from '@/lib/domain/household/household'

/** Words as a file writes them, each behind a comma. */
const said = (...lines: readonly string[]): readonly string[] => lines.flatMap((line) => line.split(', '))

/**
 * How family registers write who somebody is to the head, in Hindi and in Latin letters, under the portal's code. Said in
 * small letters; vowel signs of one sound are each written out, nukta and chandrabindu are not told apart (`oneHindi`). A
 * daughter's child is a grandchild as a son's is; great-grandchildren, parents-in-law, the wives of brothers and their
 * children are relatives. Step-children are not here: whether they are the head's own to the scheme a person says.
 */
export const RELATION_WORDS: Readonly<Record<Relation, readonly string[]>> = {
  HEAD: said(
    'self, head of household, head of the family, hof, mukhiya, mukhia, swayam, svayam, khud, मुखिया',
    'स्वयं, स्वयम्, स्वयम, खुद, परिवार मुखिया, घर का मुखिया, परिवार प्रमुख',
  ),
  SPOUSE: said(
    'wife, husband, w/o, h/o, wife of head, patni, dharampatni, dharmpatni, dharam patni, pati, पत्नी',
    'पत्नि, पति, पति/पत्नी, पत्नी/पति, धर्मपत्नी, धर्म पत्नी',
  ),
  SON: said(
    's/o, putra, putr, puttar, beta, larka, ladka, suputra, adopted son, dattak putra, पुत्र, बेटा, लड़का',
    'सुपुत्र, दत्तक पुत्र, गोद लिया पुत्र, बड़ा पुत्र, छोटा पुत्र',
  ),
  DAUGHTER: said(
    'd/o, putri, beti, larki, ladki, suputri, adopted daughter, dattak putri, पुत्री, पुत्रि, बेटी, लड़की',
    'सुपुत्री, दत्तक पुत्री, गोद ली पुत्री, बड़ी पुत्री, छोटी पुत्री, विधवा पुत्री',
  ),
  SON_IN_LAW: said(
    "daughter's husband, damad, damaad, jamai, jawai, jwai, दामाद, जमाई, जंवाई, जवाई, जामाता",
    'पुत्री का पति, घर जमाई',
  ),
  DAUGHTER_IN_LAW: said(
    "son's wife, bahu, bahoo, putravadhu, putra vadhu, putrvadhu, putr vadhu, putravadhoo, nuh, nooh, बहू",
    'बहु, पुत्रवधू, पुत्रवधु, पुत्र वधू, पुत्र वधु, वधू, वधु, नूह, नुह, पुत्र की पत्नी, विधवा बहू',
    'विधवा पुत्रवधू, विधवा पुत्रवधु',
  ),
  FATHER: said('pita, pitaji, baap, पिता, पिताजी, पिता जी, बाप'),
  MOTHER: said('mata, mataji, maa, maan, माता, माताजी, माता जी, माँ, मा, विधवा माता'),
  BROTHER: said('bhai, bhrata, भाई, भ्राता, बड़ा भाई, छोटा भाई, elder brother, younger brother'),
  SISTER: said(
    'behan, bahan, bahin, behen, elder sister, younger sister, बहन, बहिन, बेहन, बड़ी बहन, छोटी बहन',
    'विधवा बहन',
  ),
  GRANDCHILD: said(
    "grandson, granddaughter, grand son, grand daughter, grand child, son's son, son's daughter",
    "daughter's son, daughter's daughter, pota, poti, potra, potri, pautra, pautri, poutra, poutri, nati",
    'naati, natin, naatin, natini, natni, dohta, dohti, dohtra, dohtri, dohitra, dohitri, nawasa, nawasi',
    'navasa, navasi, पोता, पोती, पोत्रा, पोत्री, पौत्र, पौत्री, पोत्र, नाती, नातिन, नातिनी, नतिनी, नातनी',
    'दोहता, दोहती, दोहतरा, दोहतरी, दोहित्र, दोहित्री, दौहित्र, दौहित्री, नवासा, नवासी, पुत्र का पुत्र',
    'पुत्र की पुत्री, पुत्री का पुत्र, पुत्री की पुत्री',
  ),
  GRANDPARENT: said(
    'grandfather, grandmother, grand father, grand mother, dada, dadi, nana, nani, daada, daadi, naana',
    'naani, दादा, दादी, नाना, नानी, पितामह, पितामही, मातामह, मातामही',
  ),
  OTHER_RELATIVE: said(
    'other, others, relative, father in law, mother in law, brother in law, sister in law, sasur, saas',
    'sas, sala, saala, sali, saali, jija, behnoi, devar, jeth, nanad, devrani, jethani, bhabhi, bhabi',
    "brother's wife, अन्य, रिश्तेदार, संबंधी, सास, ससुर, श्वसुर, साला, साली, जीजा, बहनोई, देवर, जेठ, ननद",
    'देवरानी, जेठानी, भाभी, भाबी, भावज, भाई की पत्नी, समधी, समधन, nephew, niece, bhatija, bhateeja',
    'bhatiji, bhateeji, bhanja, bhanji, भतीजा, भतीजी, भांजा, भांजी, भानजा, भानजी, भाई का पुत्र',
    'भाई की पुत्री, बहन का पुत्र, बहन की पुत्री, भतीज बहू, भतीजे की पत्नी, uncle, aunt, cousin, chacha',
    'chachi, taya, tayi, tau, tai, mama, mami, mausi, mausa, massi, bua, fufa, phupha, चाचा, चाची, ताया',
    'तायी, ताऊ, ताई, मामा, मामी, मौसी, मौसा, मासी, बुआ, फूफी, फूफा, चचेरा भाई, चचेरी बहन, ममेरा भाई',
    'ममेरी बहन, great grandson, great granddaughter, parpota, parpoti, padpota, padpoti, पड़पोता, पड़पोती',
    'परपोता, परपोती, प्रपौत्र, प्रपौत्री, पड़दादा, पड़दादी, पौत्रवधू, पौत्रवधु, पौत्र वधू, पौत्र वधु',
    'पोता बहू, पोत बहू, पोते की पत्नी, पौत्र की पत्नी, grandson wife',
  ),
  UNRELATED: said(
    'unrelated, non relative, servant, domestic servant, tenant, lodger, naukar, kirayedar, kiraedar',
    'नौकर, नौकरानी, घरेलू नौकर, किरायेदार, किराएदार, असंबंधित, कोई संबंध नहीं',
  ),
}
