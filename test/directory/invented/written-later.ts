/**
 * More companies and queries written by hand, of kinds the earlier ones have not: what stands around a name, what was heard and not read, what a
 * keyboard does, letters of rarer languages. No company of it exists. They were written before the search was tried on them, by somebody who had not
 * read it, and read once; docs/directory.md says how that went.
 */

/** Written as `written.ts` says. */
export const WRITTEN_LATER = `
Quellbach ERP Beratung GmbH | Göttingen | DE
 product beside the name: Quellbach Business Central; Quellbach (Dynamics NAV); quellbach d365 partner; Quellbach ERP Beratung - Microsoft Dynamics Partner
 a sentence around it: our partner is Quellbach in Göttingen; wir arbeiten mit der Quellbach ERP Beratung; the company is called Quellbach; Quellbach, glaube ich
Torvald Nygaard Rådgivning AS | Stavanger | NO
 product beside the name: Torvald Nygaard CRM; nygaard rådgivning power platform
 rarer letters: Nygaard Radgivning; Torvald Nygård; nygaard raadgivning
Halvorsen & Lie Data AS | Bergen | NO
 heard, not read: Halvorson and Lee Data; halversen lie; Halvorsen og Lie
Kontor4 Systems Ltd | Exeter | GB
 heard, not read: contour four systems; Kontor Four; kontor for systems
 digits and signs: kontor 4; Kontor IV Systems; KONTOR4
Qbyte Software B.V. | Eindhoven | NL
 heard, not read: cue byte; Q-Byte; kbyte software eindhoven
Seaglass Analytics LLC | Savannah | US
 heard, not read: Sea Glass; C-glass analytics; see glass analytics
 doubled and lost letters: seaglas analytics; Seaglasss; seeaglass analitics
Phoenyx Ledger Services Inc. | Tucson | US
 heard, not read: Phoenix Ledger; fenix ledger services; Phenix Ledger Tucson
Wright & Knowles Systems LLP | Derby | GB
 heard, not read: Right and Knowles; write knowles systems; Wright Noles
 inflected: Wright & Knowles'; the Knowles's from Derby
Szymański i Wspólnicy Sp. k. | Poznań | PL
 heard, not read: Shimanski Poznan; Simanski; Szymanski wspolnicy
 rarer letters: Szymanski i Wspolnicy; szymanskiego poznan
Yılmaz Özgür Danışmanlık A.Ş. | Ankara | TR
 keyboard: zılmay; Yilmay Özgür; yilmaz ozgur danismanlik
 rarer letters: Yılmaz Ozgür; YILMAZ ÖZGÜR
Zyprian Lösungen GmbH | Mainz | DE
 keyboard: Yzprian; zzprian lösungen; Zyprian Loesungen
Harkwell Automation Ltd | Stoke-on-Trent | GB
 keyboard: hsrkwell; Harkwwell Autonation; harkwelll; HARKWELL aUTOMATION
 wrong form: Harkwell Automation Inc; Harkwell Automation GmbH; Harkwell PLC
Petersens Kontorteknik ApS | Odense | DK
 inflected: Petersen Kontorteknik; Petersen's Kontorteknik; petersens odense
Lindqvists Affärssystem AB | Örebro | SE
 inflected: Lindqvist Affärssystem; Lindquist Affarssystem; lindqvist orebro
Systémy Dvořák a syn, s.r.o. | Brno | CZ
 inflected: Dvořák & syn; Dvorak a syn Brno; Dvořákovi systémy
 rarer letters: systemy dvorak; DVOŘÁK
Hennigs Datenwerkstatt e.K. | Celle | DE
 inflected: Hennig Datenwerkstatt; Hennings Datenwerkstatt; die Datenwerkstatt von Hennig
 wrong form: Hennigs Datenwerkstatt GmbH; Hennigs Datenwerkstatt OHG Celle
Ingeniørfirmaet Grønbæk ApS | Vejle | DK
 rarer letters: Gronbaek; Groenbaek Vejle; Gronbæk ingeniorfirma; Ing. Grønbæk
Þórsson Hugbúnaður ehf. | Reykjavík | IS
 rarer letters: Thorsson Hugbunadur; thorsson; Þórsson; Torsson Reykjavik
Őry és Fűzfa Szoftver Kft. | Győr | HU
 rarer letters: Ory es Fuzfa; öry fuzfa szoftver; Fűzfa Győr; Oery es Fuezfa
Șerban Soluții Informatice S.R.L. | Iași | RO
 rarer letters: Serban Solutii; Şerban Soluţii Informatice; serban iasi
Straßwalchner EDV OG | Salzburg | AT
 rarer letters: Strasswalchner; Strasswalchner EDV; STRASSWALCHNER OG; Straswalchner
Col·lectiu Digital Montsià SL | Tarragona | ES
 rarer letters: collectiu digital; Col.lectiu Digital Montsia; colectiu montsia
Ķirsons Datu Sistēmas SIA | Rīga | LV
 rarer letters: Kirsons; kirsons datu sistemas; Kirsons Riga
Žemaitis Sprendimai UAB | Kaunas | LT
 rarer letters: Zemaitis; UAB Žemaitis sprendimai; zhemaitis sprendimai
Čolaković Tehnologije d.o.o. | Sarajevo | BA
 rarer letters: Colakovic; cholakovich tehnologije; Čolakovic Sarajevo
Ó Dálaigh Córais Teo | Galway | IE
 rarer letters: O Dalaigh; ODalaigh Corais; o'dalaigh
Llanfair Cyfrifiaduron Cyf | Bangor | GB
 rarer letters: llanfair; Lanfair Cyfrifiaduron; llanfair bangor
臺北雲端科技股份有限公司 | 台北 | TW | Taipei Yunduan
 script variants: 台北云端科技; 台北雲端; 臺北雲端科技; taipei yunduan
株式会社コウノシステム | 大阪 | JP | Kohno System
 script variants: ｺｳﾉｼｽﾃﾑ; Kono System; kouno system; Ｋｏｈｎｏ　Ｓｙｓｔｅｍ; コウノ システム
Привредни Системи Јовановић д.о.о. | Београд | RS | Privredni Sistemi Jovanović
 script variants: Jovanovic Privredni Sistemi; привредни системи; Јовановић Београд; Yovanovich Beograd
Консултинг Група „Родопи“ ЕООД | Пловдив | BG | Rodopi Consulting
 script variants: родопи; Rodopi Konsulting; Родопи Пловдив; rodopi consulting group
Ծրագրային Լուծումներ Արարատ ՍՊԸ | Երևան | AM | Ararat Software
 script variants: Արարատ; ararat software; Արարատ ՍՊԸ
თბილისის ღრუბელი შპს | თბილისი | GE | Tbilisi Cloud
 script variants: tbilisi cloud; თბილისის ღრუბელი; ღრუბელი
บริษัท สยามดิจิทัล จำกัด | กรุงเทพ | TH | Siam Dijital
 script variants: สยามดิจิทัล; siam digital; Siam Dijital Bangkok; บริษัทสยามดิจิทัล
भारती सॉफ्टवेयर प्राइवेट लिमिटेड | दिल्ली | IN | Bharati Software
 script variants: भारती सॉफ्टवेयर; bharati; Bharti Software
مؤسسة الريادة لتقنية المعلومات | الرياض | SA | Al Reyada IT
 script variants: الرياده; الريادة لتقنية المعلومات; Alreyada; Al-Riyada IT
Nordhavn Business Solutions A/S | København | DK
 town habits: Nordhavn Copenhagen; nordhavn kbh; Nordhavn Denmark; Nordhavn Kopenhagen
Isarwerk Consulting GmbH | München | DE
 town habits: Isarwerk MUC; Isarwerk Munich office; Isarwerk Bavaria; Isarwerk 80331 München; isarwerk, Leopoldstr. 12, 80802 München
 shortened: Isarwerk Cons.; Isarw. Consulting
Mainblick Systemhaus GmbH & Co. KG | Frankfurt am Main | DE
 town habits: Mainblick FFM; Mainblick Frankfurt a.M.; Mainblick F/M; mainblick frankfurt (main)
 shortened: Mainblick Sys.; Mainblick SH; Mainblick Syst.haus GmbH & Co
Capitol Hill Dynamics Group, LLC | Washington | US
 town habits: Capitol Hill Dynamics DC; Capitol Hill Washington D.C.; capital hill dynamics
 shortened: CHDG; Capitol Hill Dyn. Grp.; CH Dynamics
Southbank Advisory Pty Ltd | Melbourne | AU
 town habits: Southbank VIC; southbank advisory melb; Southbank Australia
 asides: Southbank Advisory (Australia); Southbank Advisory [VIC]; Southbank Advisory - the Melbourne one
Ferrantini Sistemi S.p.A. | Torino | IT
 town habits: Ferrantini Turin; ferrantini torino italia; Ferrantini Piemonte
 asides: Ferrantini Sistemi, part of the Ferrantini group; Ferrantini (new contract); "Ferrantini" Sistemi
Bourdelle Conseil SAS | Toulouse | FR
 asides: Bourdelle Conseil, a company of Bourdelle Holding; Bourdelle (ex-employer); Bourdelle?; Bourdelle or Bourdele, not sure
 a sentence around it: c'est la société Bourdelle; notre partenaire est Bourdelle Conseil; on travaille avec Bourdelle
Casa Mirador Software S.L. | Valencia | ES
 a sentence around it: nuestro partner es Casa Mirador; la empresa se llama Casa Mirador; con Casa Mirador de Valencia
 pasted: 1. Casa Mirador Software S.L.; - Casa Mirador Software; Company: Casa Mirador; Casa Mirador Software S.L. | Valencia | ES
Evergate Solutions Inc. | Spokane | US
 pasted: Partner name: Evergate Solutions Inc.; "Evergate Solutions Inc.",; Evergate Solutions Inc.\tSpokane; • Evergate Solutions; <Evergate Solutions>
 address spoken: evergate dot com; www evergate com; evergate solutions dot com; evergatesolutions
Bluthner Digital BV | Haarlem | NL
 address spoken: bluthner punt nl; bluthnerdigital; bluthner-digital
 part of the name: bluthner; Blüthner; bluthner haarlem
Ten Degrees North Consulting Ltd | Aberdeen | GB
 digits and signs: 10 degrees north; 10° North; Ten Degrees N; 10 Degrees North Consulting
Studio 54b Software Ltd | Cardiff | GB
 digits and signs: studio54b; Studio 54 B; Studio fifty-four b
Five & Dime Cloud Inc. | Omaha | US
 digits and signs: 5 & Dime Cloud; five and dime; Five + Dime; five n dime cloud
Plus Eins Software GmbH | Bochum | DE
 digits and signs: +1 Software; PlusEins; plus 1 software
C# & Söhne GmbH | Krefeld | DE
 digits and signs: c# söhne; C# und Soehne; c sharp & söhne
Nobody But Us Software Ltd | Hull | GB
 names like words: nobody but us; Nobody But Us Hull
Next Step Advisory Inc. | Provo | US
 names like words: next step; Next Step Advisory; nextstep
Yes We Cloud B.V. | Utrecht | NL
 names like words: yes we cloud; yeswecloud; Yes We Cloud Utrecht
Who Knew Consulting LLC | Fargo | US
 names like words: who knew; Who Knew Consulting; whoknew
Back Office Heroes Ltd | Poole | GB
 names like words: back office heroes; Back Office Heros; the back office heroes
J. R. Abernethy & Co. | Dundee | GB
 initials and a word: JR Abernethy; Abernethy, J.R.; J Abernethy; abernathy dundee
M.A.S. Informatik Kern & Partner | Solothurn | CH
 initials and a word: MAS Informatik; M A S Kern; mas kern partner
P&O Veldkamp Accountants N.V. | Antwerpen | BE
 initials and a word: P en O Veldkamp; PO Veldkamp; Veldkamp Antwerp; p & o veldkamp
`;
