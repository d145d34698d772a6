/**
 * Legal forms of companies by country, as they are written behind or before names. A form has one spelling by which it is compared and others
 * that mean the same; all are in small ASCII letters, without dots and accents.
 */

import { once } from './once';

/** `form=other spelling,other spelling; form=…` by country (ISO 3166-1 alpha-2). From the registers' own lists of forms; common knowledge. */
export const LEGAL_FORMS: Readonly<Record<string, string>> = {
  DE: 'gmbh=g mbh,gesellschaft mbh,gesellschaft mit beschrankter haftung; ag=aktiengesellschaft; kg=kommanditgesellschaft; ohg=offene handelsgesellschaft; kgaa=kommanditgesellschaft auf aktien; gbr; ug=ug haftungsbeschrankt,unternehmergesellschaft haftungsbeschrankt,unternehmergesellschaft; gbr=gesellschaft burgerlichen rechts; se=societas europaea; ek=e k,eingetragener kaufmann; kgaa=kg aa; gmbh co kg=gmbh und co kg,gmbh and co kg,gmbh cokg; ev; eg; se; ggmbh; partg=partgmbb; mbh',
  AT: 'gesmbh=ges mbh,gmbh; og=offene gesellschaft; og; keg; oeg',
  CH: 'sarl=s arl,sa rl,sarl gmbh,societe a responsabilite limitee; klg; sagl',
  LI: 'anstalt; trust reg',
  US: 'inc=incorporated; llc=l lc,limited liability company; corp=corporation; llp=limited liability partnership; lp=limited partnership; pllc=professional limited liability company; co=company; pc; pbc',
  GB: 'ltd=limited; plc=public limited company; cic; lllp',
  IE: 'plc=public limited company,cuideachta phoibli theoranta; dac=designated activity company; teoranta=teo; uc; clg',
  FR: 'sas=societe par actions simplifiee; sasu=societe par actions simplifiee unipersonnelle; eurl=entreprise unipersonnelle a responsabilite limitee; snc=societe en nom collectif; sa=societe anonyme; eurl; sci; scop; snc; selarl',
  BE: 'bv=besloten vennootschap,bvba; nv=naamloze vennootschap; srl=sprl; bv=besloten vennootschap met beperkte aansprakelijkheid; vof=vennootschap onder firma; asbl=vzw; cvba; scrl',
  NL: 'cv; stichting; cooperatie',
  LU: 'sarls; scs; sca; secs',
  ES: 'sl=sociedad limitada,sociedad de responsabilidad limitada; sa=sociedad anonima; slu=sl unipersonal; sau; slp; sll; sociedad anonima; coop; scoop',
  PT: 'lda=limitada,sociedade limitada,sociedade por quotas; sa=sociedade anonima; unipessoal lda=unip lda; sgps',
  IT: 'srls; spa=societa per azioni; srl=societa a responsabilita limitata; snc=societa in nome collettivo; sas=societa in accomandita semplice; sapa; sas; soc coop; scarl',
  PL: 'sp z oo=spzoo,sp zoo,spolka z oo,spolka z ograniczona odpowiedzialnoscia,spolka zoo; sp j=spj,spolka jawna; sp k=spk; psa=prosta spolka akcyjna; sa=spolka akcyjna',
  CZ: 'sro=spol sro,spol s ro,s ro,spolecnost s rucenim omezenym,spolocnost s rucenim obmedzenym; as=akciova spolecnost; vos; ks',
  SK: 'as; spol',
  HU: 'kft=korlatolt felelossegu tarsasag; bt=beteti tarsasag; zrt=zartkoruen mukodo reszvenytarsasag; nyrt=nyilvanosan mukodo reszvenytarsasag; zrt; nyrt; bt; rt; kkt',
  RO: 'srl=societate cu raspundere limitata; sa=societate pe actiuni; sc; pfa; ra; snc',
  BG: 'ood=druzhestvo s ogranichena otgovornost; ad=aktsionerno druzhestvo; eood; ad; ead',
  HR: 'doo=d oo,drustvo s ogranicenom odgovornoscu,drustvo s ogranicenom odgovornosu,druzba z omejeno odgovornostjo; dd=dionicko drustvo; dd; jdoo=j doo,jd oo; obrt',
  SI: 'dno; kd; sp',
  RS: 'ad; pr; od',
  BA: 'dd; doo',
  SE: 'ab=aktiebolag,ab publ; hb=handelsbolag; kb; ek for; enskild firma',
  NO: 'as=aksjeselskap; asa=allmennaksjeselskap; ans; da; enk; nuf',
  DK: 'aps=anpartsselskab; is=interessentskab; ps=partnerselskab; as=aktieselskab; amba; ivs; aktieselskab',
  FI: 'oy=osakeyhtio; oyj=julkinen osakeyhtio; ky=kommandiittiyhtio; ky; ay; tmi',
  IS: 'ehf; hf; slf',
  EE: 'ou=osauhing; tu; fie',
  LV: 'sia=sabiedriba ar ierobezotu atbildibu; as',
  LT: 'uab=uzdaroji akcine bendrove; ab=akcine bendrove; mb=mazoji bendrija; ii; vsi',
  GR: 'ae=anonymi etaireia; epe=etaireia periorismenis eythynis,etaireia periorismenis euthynis; epe=epe; ike=ike; oe; ee; mon epe; monoprosopi ike; anonimi etaireia',
  CY: 'ltd; eteria',
  TR: 'as=anonim sirketi; ltd sti=limited sirketi,ltd sirketi; sti=sirketi; san ve tic=san tic,sanayi ve ticaret',
  UA: 'tov=toob,tovaristvo z obmezhenoyu vidpovidalnistyu,tovarystvo z obmezhenoyu vidpovidalnistyu; prat=privatne aktsionerne tovaristvo; pat=publichne aktsionerne tovaristvo; at=aktsionerne tovaristvo; pp=privatne pidpriiemstvo; prat=prat; fop; pat; dp; at',
  RU: 'ooo=obshchestvo s ogranichennoi otvetstvennostyu; ao=aktsionernoe obshchestvo; pao=publichnoe aktsionernoe obshchestvo; zao; oao; pao; ao; ip; nko',
  BY: 'ooo; odo; chup',
  KZ: 'too; ao',
  IL: 'bm; baam',
  AE: 'fz llc=fzllc; fze; fzco=fz co; sh dh m m=shdhmm,shdhm m,sh dhmm; pjsc; dmcc',
  SA: 'cjsc; wll',
  QA: 'wll; qfc',
  EG: 'sae; s a e',
  IN: 'pvt ltd=private limited,private ltd,pvt limited,p ltd; llp; opc',
  PK: 'smc pvt ltd; pvt',
  SG: 'pte ltd=pte limited,private limited; pte',
  MY: 'sdn bhd=sendirian berhad,sdn berhad; bhd=berhad',
  ID: 'pt=perseroan terbatas; cv; tbk; persero',
  TH: 'co ltd; pcl',
  VN: 'tnhh=cong ty tnhh,cong ty; jsc; ctcp',
  PH: 'opc; inc',
  HK: 'ltd',
  CN: 'youxian gongsi=yuxiangongsi,youxiangongsi,gufenyouxiangongsi; co ltd=co limited,company limited,coltd',
  TW: 'gufen youxian gongsi',
  JP: 'kk=kabushiki kaisha,kabushikikaisha; gk=godo kaisha; yk; nk',
  KR: 'jusikhoesa; yuhanhoesa',
  AU: 'pty ltd=pty limited,proprietary limited; pty; nl',
  NZ: 'ltd; lp',
  ZA: 'cc; rf; npc; soc',
  NG: 'ltd; plc; gte',
  KE: 'ltd; llp',
  CA: 'ltee=limitee; ulc; inc',
  MX: 'sa de cv; s de rl de cv=srl de cv,s rl de cv; sa de cv=sociedad anonima de capital variable; s de rl de cv=sociedad de responsabilidad limitada de capital variable; sapi de cv; sab de cv; sc; ac',
  BR: 'ltda=sociedade limitada; sa=sociedade anonima; me; epp; eireli; mei',
  AR: 'sa; srl; sas; sacif',
  CL: 'spa; ltda; eirl',
  CO: 'sas; ltda; sca',
  PE: 'sac; saa; eirl',
  EC: 'cia ltda; sa',
  UY: 'sas; srl',
};

/** Forms in scripts that write no spaces, taken off before a name is spelled in Latin letters. */
export const UNSPACED_FORMS: readonly (readonly [written: RegExp, form: string])[] = [
  [/株式会社|\(株\)|（株）/gu, 'kk'],
  [/合同会社|\(同\)/gu, 'gk'],
  [/有限会社|\(有\)/gu, 'yk'],
  [/股份有限公司|有限责任公司|有限公司/gu, 'co ltd'],
  [/주식회사|\(주\)|유한회사/gu, 'jusikhoesa'],
  [/ش\s?\.?\s?ذ\s?\.?\s?م\s?\.?\s?م\.?/gu, 'sh dh m m'],
  [/בע["״'']?מ/gu, 'bm'],
];

interface Spelled {
  readonly words: readonly string[];
  readonly form: string;
}

/** Forms that are words, too, unless they stand near the end. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  'ip ad pc me is ps as se co ac ev eg ay ii bt rt soc nl cc hf is da dd st mb et ra pr'.split(' '),
);

const forms = once(byFirstWord);
const spellings = once(() => [
  ...[...forms().values()].flat().map(({ words }) => words.join(' ')),
  ...UNSPACED_FORMS.flatMap(([written]) => written.source.split('|')),
]);

/** The words of a name without its legal forms, and the forms in one spelling each, as they come. */
export function withoutForms(words: readonly string[]): { readonly kept: readonly string[]; readonly forms: readonly string[] } {
  const kept: string[] = [];
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const form = formAt(words, at);
    if (form && !(form.length === 1 && WORDS_TOO.has(form.form) && !isEnd(words, at))) {
      found.push(form.form);
      at += form.length - 1;
    } else kept.push(words[at] ?? '');
  }
  return { kept, forms: found };
}

/** Whether a word in small ASCII letters is a legal form by itself. */
export function isFormWord(word: string): boolean {
  return (
    forms()
      .get(word)
      ?.some(({ words }) => words.length === 1) === true
  );
}

/** Whether this is how a legal form begins: small words with a space between, in Latin letters or in a script without spaces. */
export function beginsForm(text: string): boolean {
  return text !== '' && spellings().some((spelled) => spelled.startsWith(text));
}

/** Behind a form stands a town at most. */
function isEnd(words: readonly string[], at: number): boolean {
  return at > 0 && words.length - at <= 3;
}

/** The legal form that begins at a word: how it is compared, and how many words it takes; the longest counts. */
function formAt(words: readonly string[], at: number): { readonly form: string; readonly length: number } | undefined {
  const found = forms()
    .get(words[at] ?? '')
    ?.find((one) => one.words.every((word, i) => words[at + i] === word));
  return found && { form: found.form, length: found.words.length };
}

function byFirstWord(): Map<string, Spelled[]> {
  const found = new Map<string, Spelled[]>();
  for (const spelled of Object.values(LEGAL_FORMS).flatMap(formsIn)) {
    const [first = ''] = spelled.words;
    found.set(first, [...(found.get(first) ?? []), spelled]);
  }
  for (const list of found.values()) list.sort((one, other) => other.words.length - one.words.length);
  return found;
}

function formsIn(line: string): readonly Spelled[] {
  return line.split('; ').flatMap((entry) => {
    const [form = '', others = ''] = entry.split('=');
    return [form, ...others.split(',')].filter((one) => one !== '').map((one) => ({ words: one.split(' '), form }));
  });
}

/** Legal forms as one number; 0 for none. */
export function formsKey(forms: readonly string[]): number {
  let key = 0;
  for (const letter of forms.join(' ')) key = (Math.imul(key, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return key;
}
