/** What people type who know no name. */

const UNKNOWN = 'n/a;n /a;n/ a;n / a;none;null;undefined;nil;tba;tbd;idk;unknown;not known;unbekannt;inconnu';
const ANSWERS = 'yes;no;ja;nein;oui;non;ok;okay';
const POLITE = 'please;thanks;thank you;bitte;danke;merci';
const WHOSE = 'my;our;the;this;that;same;meine;unsere;die;notre;ma;nuestra;mi';
const COMPANIES = 'company;firm;partner;firma;entreprise;société;empresa';
const PRODUCTS =
  'microsoft;microsoft corporation;microsoft corp.;microsoft corp;dynamics;dynamics 365;microsoft dynamics;microsoft dynamics 365;business central;dynamics 365 business central';
/** One letter again and again. */
const A_LETTER = String.raw`(\p{L})\1{2,}`;

const NO_NAME = new RegExp(
  `^(?:${[
    `${any(UNKNOWN, ANSWERS)}(?: ${any(POLITE)})?`,
    `${any(WHOSE)} (?:(?:own|same) )?${any(COMPANIES)}`,
    any(PRODUCTS),
    A_LETTER,
  ].join('|')})[^\\p{L}\\p{N}]*$`,
  'iu',
);

/** Whether a text is none, unless a company is called just so. */
export function isNoName(text: string): boolean {
  return NO_NAME.test(text);
}

function any(...lists: readonly string[]): string {
  const all = lists.flatMap((list) => list.split(';')).map((one) => one.replaceAll('.', '\\.'));
  return `(?:${all.join('|')})`;
}
