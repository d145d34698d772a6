/** Puts line breaks back where a client dropped them all: by what no word and no address is made of. */

/** Where a small letter and a capital meet, a line ended. */
const GRAFTED = /(?<=\p{Ll})(?<!\b(?:Gmb|Mc|Mac|Gmbh|Sp|i|e))(?=\p{Lu}\p{Ll}|\p{Lu}{2})/gu;

/** An address, a site, a label, or a word after a mark or a legal form, that hangs on to what stood on the line before. */
const HANGING = new RegExp(
  [
    String.raw`(?<=\p{L})(?=www\.)`,
    String.raw`(?<=\d)(?=\p{Ll}+[._]\p{Ll}+@)`,
    String.raw`(?<=(?:Ltd|Inc|AG|GmbH)\.?)(?=\d)`,
    String.raw`(?<=\d)(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=\d)(?=\p{Lu}:? (?:[+(\d]|\p{Ll}+[._]?\p{Ll}*@))`,
    String.raw`(?<=[\p{L}.)])(?=\p{Lu}:? \+\d)`,
    String.raw`(?<=\p{Ll}[.!?,])(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=\p{Lu}{2}|GmbH)(?=\p{Lu}\p{Ll})`,
    String.raw`(?<=\b(?:\p{Lu}{2,3}|GmbH|Ltd|Inc|Oy|Srl)\.?)(?=\p{Ll}{2,}[._]?\p{Ll}*@)`,
  ].join('|'),
  'gu',
);

/** Properties of a vCard (RFC 6350, section 6). */
const PROPERTY =
  /(?<=[\d\p{Ll}])(?=N[;:])|(?<=.)(?=(?:VERSION|FN|ORG|TITLE|ROLE|EMAIL|TEL|ADR|URL|NOTE|PHOTO|LOGO|REV|CATEGORIES|END)[;:])/gu;

/** The last column of a head that hangs on to the first row. */
const HEAD_END =
  /(?<=^[\p{L}\t, -]{0,200}[\t,]\s*(?:company|customer|firma|kunde|contact|kontakt|ansprechpartner|e-?mail|mail|phone|telefon|country|land|product|produkt|name|tel))(?=["\p{Lu}])/iu;

/** With fewer of them in one line they are names such as "McKay" and "iPhone". */
const GRAFTS = 3;

/** The text with breaks between what was on several lines; as it is where it has breaks, or seems to be one line. */
export function withBreaks(text: string): string {
  if (text.includes('\n')) return text;
  if (text.startsWith('BEGIN:VCARD')) return text.replace(PROPERTY, '\n');
  const headed = text.replace(HEAD_END, '\n');
  if (headed !== text || text.includes('\t')) return headed;
  const grafts = (text.match(GRAFTED) ?? []).length + (text.match(HANGING) ?? []).length;
  return grafts < GRAFTS ? text : text.replace(GRAFTED, '\n').replace(HANGING, '\n');
}
