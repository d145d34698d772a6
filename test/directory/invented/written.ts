/**
 * Companies and queries written by hand, from how names really look and how people really get them wrong. No company of it exists. The queries
 * were written before the search was tried on them; about half of them are sealed: drawn by a seed, and never printed.
 */

import type { DirectoryCompany } from '../../../src/directory/company';
import type { Query } from './queries';
import { Random } from './random';
import { WRITTEN_LATER } from './written-later';

/** A line without a space before it is a company: name | town | country | names it trades under | names it had. Below it: kind: query; query. */
const WRITTEN = `
d.quantis AG | Ahaus | DE
 marks in the name: dquantis; d quantis; D.QUANTIS; d-quantis ag
i:BAO Logik GmbH | Ulm | DE
 marks in the name: ibao logik; i bao logik; I:BAO
Net@Halle Systemhaus GmbH | Halle (Saale) | DE
 marks in the name: net at halle; nethalle systemhaus; Net@Halle
A+ Advisory Ltd | Bath | GB
 marks in the name: A+ advisory; a plus advisory bath
X++ Werkstatt GmbH | Kassel | DE
 marks in the name: x++ werkstatt; x plus plus werkstatt
Kwik & Klaar Boekhouding VOF | Zwolle | NL
 marks in the name: kwik en klaar; Kwik&Klaar; kwikklaar boekhouding
SIGMA-PLAN Software & Consulting Gesellschaft m.b.H. | Linz | AT
 hyphens and spaces: sigmaplan; Sigma Plan Software; sigma plan ges.m.b.H.
4wardis Ltd | Leeds | GB
 digits in the name: 4 wardis; 4WARDIS limited; 4wardis leeds
Cloud2Gether BV | Breda | NL
 digits in the name: cloud 2 gether; cloud2gether; cloud to gether
360 Grad Prozesse GmbH | Erfurt | DE
 digits in the name: 360° prozesse; 360grad prozesse; 360 grad
K3R Business Tech AB | Lund | SE
 digits in the name: k3r; K 3 R business; K3R Business Technologies
Zweiundzwanzig AG | Zug | CH
 slips in long words: zweiundzwanzig; Zwei und zwanzig AG; zweiundzwansig; zweindzwanzig zug
Ingenieurbüro Dr. Schäfer-Höhn GmbH | Fulda | DE
 umlauts and marks: Schaefer Hoehn; Ing.-Büro Schäfer-Höhn; Dr. Schäfer Höhn; schäferhöhn fulda
Systemhaus Nord-Ost eG | Rostock | DE
 hyphens and spaces: Nordost Systemhaus; Systemhaus NordOst; systemhaus nord ost
ERP-Werk Süd GmbH & Co. KG | Ravensburg | DE
 hyphens and spaces: erpwerk süd; ERP Werk Sued; erp-werk ravensburg
Fünfeck IT-Beratung UG | Siegen | DE
 hyphens and spaces: Fuenfeck; Fünfeck IT Beratung; fuenfeck itberatung
Beratungsgesellschaft für Unternehmenssoftware Thalmann mbH | Jena | DE | BUT Thalmann
 slips in long words: Thalmann Jena; Beratungsges. für Unternehmenssoftware; but thalmann; Unternehmenssoftware Talmann; Unternemenssoftware Thalman
Thalheim & Partner Steuerberatungsgesellschaft mbB | Mainz | DE
 slips in long words: Thalheim Partner Steuerberatung; thalheim und partner; Talheim & Partner Steuerberatungsgeselschaft
Société Générale d'Informatique du Poitou SARL | Poitiers | FR | SGIP
 articles and links: sgip; Societe Generale Informatique Poitou; informatique du poitou; generale d informatique poitou
L'Atelier du Cloud SAS | Nantes | FR
 articles and links: latelier du cloud; atelier cloud; l atelier du cloud nantes; l’Atelier du Cloud
Œuvres Numériques SARL | Lille | FR
 umlauts and marks: oeuvres numeriques; Oeuvres Numériques; OEUVRES NUMERIQUES SARL
Grupo Ibañeta Consultores S.L. | Pamplona | ES
 umlauts and marks: ibaneta; grupo ibañeta; Ibañeta consultores sociedad limitada
Sistemas y Procesos Ñandú S.A. de C.V. | Monterrey | MX
 umlauts and marks: nandu sistemas; sistemas y procesos nandu; ñandú
Dell'Orto & Figli Informatica S.r.l. | Bergamo | IT
 articles and links: dellorto informatica; Dell Orto e figli; dell’orto & figli srl
Przedsiębiorstwo Informatyczne Żuraw Sp. z o.o. | Gdynia | PL
 umlauts and marks: zuraw gdynia; przedsiebiorstwo informatyczne zuraw; Żuraw spzoo gdynia; P.I. Żuraw
Søndergård Løsninger ApS | Aarhus | DK
 umlauts and marks: Soendergaard; Sondergard losninger; søndergaard løsninger; Sondergaard Loesninger aps
Åkerlund & Öhman Konsult AB | Umeå | SE
 umlauts and marks: akerlund ohman; Aakerlund Oehman; Åkerlund Öhman Konsult aktiebolag
Đorđević Sistemi d.o.o. | Novi Sad | RS
 umlauts and marks: Djordjevic sistemi; Dordevic sistemi; Đorđević
ТОВ «Північний Вектор» | Київ | UA | Pivnichnyi Vektor
 other scripts: північний вектор; Pivnichny Vector; tov pivnichnyi vektor; Пивничный вектор
ООО «Умные Системы Управления» | Алматы | KZ | Umnye Sistemy
 other scripts: умные системы; umnye sistemy upravleniya; Умные системы управления Алматы
Αθηναϊκή Πληροφορική Α.Ε. | Αθήνα | GR
 other scripts: αθηναικη πληροφορικη; Athinaiki Pliroforiki; Athinaiki Plhroforikh; ΑΘΗΝΑΪΚΗ ΠΛΗΡΟΦΟΡΙΚΗ ΑΕ
株式会社ミライソリューションズ | 東京 | JP | Mirai Solutions
 other scripts: mirai solutions; ミライソリューションズ; ミライ; mirai solutions KK; （株）ミライソリューションズ; ㈱ミライソリューションズ
深圳市云途软件有限公司 | 深圳 | CN | Yuntu Software
 other scripts: 云途软件; yuntu; 深圳云途; 深圳云途软件公司
한빛정보시스템 주식회사 | 서울 | KR | Hanbit Information Systems
 other scripts: 한빛정보시스템; hanbit; ㈜한빛정보시스템; (주)한빛정보시스템
شركة النخبة للحلول الرقمية | دبي | AE | Al Nokhba Digital Solutions
 other scripts: alnokhba; Al-Nokhba Digital; النخبة; el nokhba digital solutions; النخبه للحلول الرقميه
בית תוכנה ארזים בע"מ | תל אביב | IL | Arazim Software
 other scripts: ארזים; arazim software; ארזים בע״מ
Nguyễn Phát Công Nghệ TNHH | Hà Nội | VN
 umlauts and marks: nguyen phat; Nguyen Phat Cong Nghe; nguyễn phát hanoi
Çağlayan Yazılım A.Ş. | İzmir | TR
 umlauts and marks: caglayan yazilim; CAGLAYAN YAZILIM AS; Çağlayan
Yıldırım Bilişim Ltd. Şti. | Bursa | TR
 umlauts and marks: yildirim bilisim; YILDIRIM BİLİŞİM
Kovács és Társa Informatikai Kft. | Szeged | HU
 articles and links: kovacs es tarsa; Kovács informatika szeged; Kovacs & Tarsa kft
Müller-Lüdenscheid Data GmbH | Hagen | DE
 hyphens and spaces: Mueller Luedenscheid; müllerlüdenscheid; Muller-Ludenscheid Data
Meier & Schmitt IT GmbH | Trier | DE
 names of persons: Maier Schmidt IT Trier; meier und schmitt; Meier&Schmitt
Meyer & Schmidt IT-Service GmbH | Kiel | DE
 names of persons: Meyer Schmitt Kiel; meyer schmidt it service
Phillip Stefansson Consulting LLC | Boise | US
 names of persons: Philip Stephansson; Phillip Stefanson Consulting; stefansson boise; P. Stefansson Consulting
MacGillivray Partners LLP | Inverness | GB
 names of persons: McGillivray; Mac Gillivray Partners; macgilivray partners
O'Shaughnessy Retail Systems Ltd | Cork | IE
 names of persons: oshaughnessy; O Shaughnessy Retail; O’Shaugnessy retail
St. Brendan's Software Ltd | Galway | IE
 names of persons: saint brendans software; St Brendans; st. brendan software
Van der Meulen Automatisering B.V. | Groningen | NL
 names of persons: vd Meulen automatisering; v.d. Meulen Automatisering; vandermeulen; Meulen, van der
De Gruyter-Claes ICT NV | Gent | BE
 names of persons: degruyter claes; Gruyter Claes; de Gruyter Claes ICT
Tech Mahal Infosystems Pvt. Ltd. | Pune | IN
 hyphens and spaces: techmahal; Tech Mahal Infosys; Tech-Mahal Private Limited
Shree Ganga Technologies Private Limited | Surat | IN
 names of persons: Sri Ganga Technologies; shri ganga tech; Shreeganga
Al Baraka Systems FZ-LLC | Dubai | AE
 articles and links: albaraka systems; Al-Baraka Systems FZE; baraka systems dubai
Northgale Group Ltd | London | GB
 a chain and its towns: northgale london; Northgale Group LDN
Northgale Group Ltd | Manchester | GB
 a chain and its towns: northgale manchester; Northgale UK Manchester; northgale group m/c manchester
Northgale Group GmbH | Hamburg | DE
 a chain and its towns: Northgale Hamburg; Northgale germany; northgale gmbh
Northgale Group Inc. | New York | US
 a chain and its towns: northgale ny; Northgale Group NYC; northgale usa; northgale group n.y.
Elbtal Datentechnik GmbH | Dresden | DE
 a chain and its towns: Elbtal Datentechnik - Standort Dresden; elbtal dresden
Elbtal Datentechnik GmbH | Leipzig | DE
 a chain and its towns: Elbtal Leipzig; Elbtal branch Leipzig; elbtal datentechnik (leipzig)
Elbtal Datentechnik GmbH | Chemnitz | DE
 a chain and its towns: Elbtal Datentechnik NL Chemnitz; Elbtal Chemnitz office; Elbtal in Chemnitz
Tresco Retail Systems PLC | York | GB | | Harlow Till Company Ltd
 names of before: Harlow Till; ex Harlow Till Company now Tresco; formerly Harlow Tills
Verano Digital GmbH | Bonn | DE | | Rheinwerk EDV-Beratung GmbH
 names of before: Rheinwerk EDV; rheinwerk edv beratung bonn; vormals Rheinwerk; Rheinwerk (jetzt Verano); Rheinwerk hieß die früher
The Ledger Company of Ohio, Inc. | Toledo | US
 articles and links: ledger company ohio; Ledger Co. of Ohio; the ledger company of ohio
Big Sky Dynamics, Inc. | Bozeman | US
 hyphens and spaces: bigsky dynamics; Big Sky Dyanmics; big-sky dynamics inc
Blue Sky Dynamics LLC | Tampa | US
 hyphens and spaces: BlueSky Dynamics; blue sky dynamic tampa
ABC Micro Solutions Inc | Dayton | US
 hyphens and spaces: abc micro; A B C Micro Solutions; abc mikro solutions
ABC Macro Solutions LLC | Akron | US
 hyphens and spaces: A.B.C. Macro Solutions; abc macro
Pilar & Cía. Software S.A. | Montevideo | UY
 articles and links: pilar y cia; Pilar & Compania software; pilar cia software
Soluções Integradas Conceição Ltda | São Paulo | BR
 umlauts and marks: solucoes integradas conceicao; Conceicao Soluções; Solucoes Conceiçao Sao Paulo
`;

/** PartnerIDs of nine digits: the invented companies have shorter ones. */
const FIRST_ID = 900_000_001;
const FIRST_LATER_ID = 910_000_001;
const SEALED_SHARE = 0.5;

interface Block {
  readonly company: DirectoryCompany;
  readonly asked: readonly (readonly [kind: string, text: string])[];
}

const blocks = blocksOf(WRITTEN, FIRST_ID);
const laterBlocks = blocksOf(WRITTEN_LATER, FIRST_LATER_ID);

/** The companies written by hand. */
export const writtenCompanies: readonly DirectoryCompany[] = [...blocks, ...laterBlocks].map(({ company }) => company);

/** The queries written by hand, the same sealed ones for the same seed. */
export function writtenQueries(seed: number): readonly Query[] {
  const random = new Random(seed);
  return queriesIn(blocks, 'written', () => random.chance(SEALED_SHARE));
}

/** The queries written later, all of them sealed until they were read once. */
export const laterQueries: readonly Query[] = queriesIn(laterBlocks, 'later', () => true);

function queriesIn(from: readonly Block[], set: string, isSealed: () => boolean): readonly Query[] {
  return from.flatMap(({ company, asked }) =>
    asked.map(([kind, text]) => ({
      kind: `${set}: ${kind}`,
      text,
      right: new Set([company.partnerId]),
      sealed: isSealed(),
    })),
  );
}

function blocksOf(written: string, firstId: number): readonly Block[] {
  return written
    .trim()
    .split(/\n(?! )/u)
    .map((text, place) => blockOf(text, firstId + place));
}

function blockOf(text: string, partnerId: number): Block {
  const [head = '', ...lines] = text.split('\n');
  const [name = '', city = '', country = '', trading = '', former = ''] = head.split('|').map((cell) => cell.trim());
  const company = {
    partnerId: String(partnerId),
    name,
    ...(trading === '' ? {} : { trading: [trading] }),
    ...(former === '' ? {} : { former: [former] }),
    city,
    country,
  };
  return { company, asked: lines.flatMap(queriesOf) };
}

function queriesOf(line: string): readonly (readonly [kind: string, text: string])[] {
  const [kind = '', queries = ''] = line.trim().split(/: (.*)/u);
  return queries.split(';').map((query) => [kind, query.trim()]);
}
