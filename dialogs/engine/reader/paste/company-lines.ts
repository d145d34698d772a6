/** Finds the company in lines: by its label, by a legal form, by likeness with the domain. */

import { foldName } from '../../../../src/domain/text/fold';
import { isLegalForm } from '../names';

const LABEL =
  /^\s*(?:company|firma|organi[sz]ation|organisatie|unternehmen|empresa|société|entreprise|会社名?)\s*[:：]\s*(.+)$/iu;
/** Within a sentence: "Organisation: …", "the trial of …", "we are …", a name before its domain in brackets, a Japanese company. */
const INLINE: readonly RegExp[] = [
  /[Oo]rganisati(?:on|e)\s*:\s*(\p{Lu}[\p{L}\p{N}&. ]{2,50})$/u,
  /\b(?:trial of|[Ww]e are) (?!Customer Service|Business Central|Field Service|Sales|Dynamics|Project|Finance)(\p{Lu}[\p{L}\p{N}&. ]{2,50}?)(?=,| finishes| ends| \()/u,
  /(\p{Lu}[\p{L}&. ]{2,50}?) \((?:[a-z0-9-]+\.)+[a-z]{2,10}\b/u,
  /([\p{Script=Han}\p{Script=Katakana}ー]{2,20}株式会社|株式会社[\p{Script=Han}\p{Script=Katakana}ー]{2,20})/u,
];

function inlineIn(line: string): string | undefined {
  const found = INLINE.map((pattern) => pattern.exec(line)?.[1]?.trim()).find((name) => name !== undefined);
  return found?.replace(/(?<!\b(?:\p{Lu}|Inc|Ltd|Co|Corp|Ltda))\.$/u, '');
}

/** What leads to a name in German and has a capital as well. */
const LEADING = /^(?:Tochterfirma|Firma|Kunde|Kundin|Mutter)\s+/u;
const ORGANISED = /(?:株式会社|有限会社|^شركة)/u;

/** The company's name as it is written; nothing where no line holds one. */
export function companyIn(lines: readonly string[], domain: string | undefined): string | undefined {
  const labelled = lines.flatMap((line) => LABEL.exec(line)?.[1]?.trim() ?? inlineIn(line) ?? [])[0];
  if (labelled !== undefined) return labelled;
  const parts = lines
    .flatMap((line) => line.split(/[|\t·]|[?!]\s|\s@\s|\((?!Pty\))|(?<!\(Pty)\)|,\s(?!Inc|LLC|Ltd)/u))
    .map((part) => part.trim());
  const legal = parts.find((part) => part.length < 80 && isCompany(part));
  return (
    (legal && LAST_NAME.exec(legal)?.[0].replace(LEADING, '')) ??
    parts
      .map((part) => part.replace(/^\p{L}{1,2}\s+(?=\p{Lu})/u, ''))
      .find((part) => domain !== undefined && isLike(part, domain))
  );
}

/** Of a sentence that ends in a legal form the words with capitals before it. */
const LAST_NAME =
  /^[^\p{Ll}].*株式会社.*$|^.*(?:株式会社|شركة).*$|(?:(?:\p{Lu}|\d)[^\s]*|&|de|of|and|und|y|do|da|la|z|\(Pty\))(?:\s+(?:(?:\p{Lu}|\d)[^\s]*|&|de|of|and|und|y|do|da|la|z|o\.o\.|\(Pty\)))*$/u;

function isCompany(part: string): boolean {
  if (ORGANISED.test(part)) return !/[。、]/u.test(part);
  const words = part.split(/\s+/u);
  return words.length >= 2 && words.length <= 8 && /^\p{Lu}/u.test(part) && isLegal(words) && !/[@:]/u.test(part);
}

function isLegal(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return isLegalForm(last) || /^(?:Ltd|C\.V|o\.o|B\.V|N\.V|S\.A|e\.V)\.?$/u.test(last);
}

/** Two words or more that are the domain when they are written together. */
function isLike(part: string, domain: string): boolean {
  const name = foldName(part).replace(/[^a-z0-9]/gu, '');
  const label = (domain.split('.')[0] ?? '').replace(/[^a-z0-9]/gu, '');
  return name.length >= 5 && part.length < 60 && (name === label || (part.includes(' ') && label.length >= 6 && name === label));
}
