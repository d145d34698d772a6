/** Other ways to read a line in which a company's name stands: without what is said around it, without an address behind it, each of two names alone. */

import { foldName } from '../domain/text/fold';
import { beginsForm } from '../domain/text/legal-forms';
import { beginsLink } from './name-words';

/** What people say before a name, behind it, and between an old and a new one. In small letters; the longest come first. */
const BEFORE =
  /^(?:(?:attn|attention|fao|f\.a\.o|z\. ?hd|z\. ?h|zu händen|zhd|t\.a\.v|tav|à l['’]attention de|a l['’]attention de|alla c\.a|att)[.:]{0,2} [^,]{1,60},|(?:re|fwd?|aw|wg|tr|antw)\s?:|(?:(?:microsoft |ms |dynamics (?:365 )?|d365 )*(?:trial|demo|testversion)(?: for| für| of)?)|(?:please |bitte )?(?:search(?: for)?|find|look (?:for|up)|show(?: me)?|suche(?: nach)?|finde|cherche[rz]?|busc[ao]r?|cerca|zoek)|(?:it|that|this|they|he|she)(?:['’]?s|['’]re| is| are| was)|i(?:['’]m| am)? (?:looking for|searching for|mean|meant|want|need)|(?:looking|searching) for|we (?:work(?:ed)?|are working|deal) with|wir arbeiten (?:mit|zusammen mit)|(?:nous travaillons|on travaille|je travaille) avec|trabajamos con|lavoriamo con|wij werken met|vi jobbar med|pracujemy z|(?:das|es|dies) (?:ist|heißt|war)|c['’]est|es la|è|(?:(?:the|our|my|their|his|her|a|new|old|unser|unsere|mein|der|die|das|le|la|les|el|los|il|lo|een|het|de|notre|nuestro|il nostro|microsoft|ms|dynamics(?: 365)?) )*(?:partners?|company|firm|firma|fa\.?|provider|reseller|supplier|vendor|consultants?|integrator|implementer|business|unternehmen|gesellschaft|société|societe|entreprise|empresa|azienda|ditta|bedrijf|partenaire|socio|messrs\.?|name)(?: name)?(?: of)?(?:(?: is| are| was| ist| heißt| est| es| è| se llama| s['’]appelle| si chiama| heet| heter| hedder| nazywa się)?(?: called| named)?|:)|(?:called|named|namens|with|by|from|mit|bei|von|chez)) ?:? /u;
const BEHIND =
  /(?: hieß(?:en)? (?:die|sie|das)(?: früher)?| (?:was|is) (?:the|its) (?:old|former) name| (?:please|bitte|thanks|thank you|svp|por favor|partner|company|i think|i guess|glaube ich|(?:i['’]m |i am )?not sure|nicht sicher|pas sûre?|creo|credo)|[?!.]|\((?:partner|company|firma|our partner)\))+$/u;
const RENAMED =
  /\b(?:formerly(?: known as)?|former(?: name)?|previously|f\/?k\/?a\.?|vormals|ehemals|ehem\.?|früher|frueher|anciennement|antes|già|voorheen|tidigare|dawniej|also known as|a\.?k\.?a\.?|d\.?b\.?a\.?|d\/b\/a|trading as|t\/a|operating as|old name:?|new name:?|alter name:?|now(?: called)?|jetzt|heute|genannt|alias|renamed(?: to)?|or|oder|ou|oppure)(?=[\s:)(]|$)|\bex[- ]|(?<=\S)\s*[()[\]|/·•;]\s*|^\s*[([]/gu;
/** Behind the first of these stands where it is. */
const FIRST_MARK = /,\s|;|\||·|•|\t|\s[-–—]\s|\s\(/u;
const MOST_READINGS = 5;
/** No legal form that people type has more words. */
const FORM_WORDS = 5;
const SHORTEST = 3;
/** A mark and a town's name are no longer. */
const A_TOWN = 30;

/** Products that people name beside a company. */
const PRODUCT =
  /(?<=\S)[\s(–-]+(?:(?:microsoft|ms)\s+)?(?:dynamics(?:[\s-]+(?:365|nav|ax|gp|crm|sl))?|d[\s-]?365(?:[\s-]?(?:bc|fo|f&o|ce|sales|finance))?|business central|navision|nav|axapta|crm|power (?:platform|apps|bi)|dataverse|microsoft)(?:\s+(?:partner|reseller|consultant)s?)?\)?(?=\s|$)/giu;
const SWAPPED: Readonly<Record<string, string>> = { y: 'z', z: 'y', Y: 'Z', Z: 'Y' };

/** What a location of a company is called, beside its town. */
const BRANCH =
  /[\s,;(–-]+(?:standort|niederlassung|nl|branch(?: office)?|office|filiale|filial|zweigstelle|geschäftsstelle|agence|succursale|sucursal|oficina|sede|oddział|vestiging|kontor|site|location)(?: (?:in|de|di|à|of))?(?=[\s),]|$)/giu;
const BRANCH_OF = /^(?:the |our )?(\S+(?: \S+){0,2}) (?:branch|office|subsidiary|site|location)s? of (.+)$/iu;

/** The readings, the likeliest first; at most five. What stands behind a mark is left out first where it `isPlace` or holds a number. */
export function readingsOf(text: string, isPlace: (tail: string) => boolean): readonly string[] {
  const bare = withoutBranch(unsaid(text), isPlace);
  const mark = bare.search(FIRST_MARK);
  const head = mark > 0 ? bare.slice(0, mark) : bare;
  const pieces = bare.split(RENAMED).map((piece) => unsaid(piece.trim()));
  const tail = bare.slice(head.length);
  const isBehind = tail !== '' && (/\d/u.test(tail) || isPlace(tail));
  const found = new Set([
    ...(isBehind ? [head, bare] : [bare, head]),
    unfinished(bare),
    text,
    ...(pieces.length > 1 ? pieces : []),
  ]);
  return [...found]
    .filter((one) => one === text || one.replace(/[^\p{L}\p{N}]/gu, '').length >= SHORTEST)
    .slice(0, MOST_READINGS);
}

/** How a line may be read by which nobody was found: without a product, with a number that was said, from another country's keyboard. */
export function lastReadingsOf(text: string): readonly string[] {
  const bare = unsaid(text);
  const others = [withoutProduct(bare), numberJoined(bare), otherKeyboard(bare)];
  return others.filter((one) => one !== bare && one.length >= SHORTEST);
}

/** Without what is only begun and says nothing: a legal form, "and", an article. Somebody may be typing it. */
function unfinished(text: string): string {
  const words = text.split(/\s+/u);
  for (let at = Math.max(1, words.length - FORM_WORDS); at < words.length; at++) {
    const [word = '', ...more] = words.slice(at).map((one) =>
      foldName(one)
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}]/gu, ''),
    );
    if (beginsForm([word, ...more].join(' ')) || (more.length === 0 && beginsLink(word))) return words.slice(0, at).join(' ');
  }
  return text;
}

/** Without the product that the company is asked about; what is left is its name. */
function withoutProduct(text: string): string {
  return text.replace(PRODUCT, ' ').replace(/\s+/gu, ' ').trim();
}

/** As it stands on the keyboard of another country, where Y and Z change places. */
function otherKeyboard(text: string): string {
  return text.replace(/[yz]/giu, (letter) => SWAPPED[letter] ?? letter);
}

/** A number that was said behind a word, and belongs to it: "Kontor Four" is Kontor4. */
function numberJoined(text: string): string {
  return text.replace(/(?<=\p{L}{2}) (?:to|too|two|for|four)(?=\s|$)/iu, (said) => (said.trim().startsWith('f') ? '4' : '2'));
}

/** Without what a location is called, where its town stands there, too. */
function withoutBranch(text: string, isPlace: (tail: string) => boolean): string {
  const without = text.replace(BRANCH_OF, '$2 $1').replace(BRANCH, ' ').trim();
  return without !== text && without !== '' && isPlace(without) ? without : text;
}

/** Without what was said before and behind; said twice, it goes twice. */
function unsaid(text: string): string {
  let bare = text.trim();
  for (let times = 0; times < 3; times++) {
    const small = bare.toLowerCase();
    if (small.length !== bare.length) return bare;
    const before = BEFORE.exec(`${small} `)?.[0].length ?? 0;
    const behind = BEHIND.exec(small)?.[0].length ?? 0;
    if (before + behind >= bare.length) return bare;
    bare = bare.slice(before, bare.length - behind).trim();
  }
  return bare;
}

/** Whether the next reading only adds a place: there may be a company that is called after it, too. */
export function isLonger(next: string | undefined, reading: string): boolean {
  return (
    next !== undefined &&
    next.startsWith(reading) &&
    next.length - reading.length <= A_TOWN &&
    !/[\d|]|,.*,/u.test(next.slice(reading.length))
  );
}
