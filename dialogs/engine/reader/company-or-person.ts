/** Tells whose name a sentence has: "Bob", "Herr Meyer" and "Anna Meyer" are people, and "Anna von Wingtip" is somebody of Wingtip. */

import { givenNames } from '../../../cards/words/understood/given-names';
import { foldName } from '../../../src/domain/text/fold';
import { isDenied } from './affirmed';
import { isLegalForm } from './names';
import { isOnlyRelated } from './nobodys-name';
import { withoutTitle } from './person-names';
import { facts, type Sense } from './sense';

/** The company that a sentence names, and the person; nobody and nothing where it names none. */
export interface WhoIsNamed {
  readonly company?: string | undefined;
  readonly person?: string | undefined;
}

/** Reads the names of a sentence; what it denies is left out. */
export function whoIsNamed(sense: Sense): WhoIsNamed {
  const spots = facts(sense, 'name').filter(({ from, to }) => !isDenied(sense, from) && !isOnlyRelated(sense.text, from, to));
  const parts = spots.flatMap(({ value, from, to }, at): readonly WhoIsNamed[] => {
    const next = spots[at + 1];
    const isOf = next !== undefined && OF.test(sense.text.slice(to, next.from));
    const isTitled = TITLED.test(sense.text.slice(Math.max(0, from - LONGEST_TITLE), from));
    return isOf ? ofCompany(value, isTitled) : [named(value, isTitled)];
  });
  const company = parts.find((one) => one.company !== undefined)?.company;
  const person = parts.find((one) => one.person !== undefined)?.person;
  return { company, person };
}

/** "Anna from Wingtip", "Anna von der Wingtip GmbH": the company is named behind its person. */
const OF = /^\s+(?:from|at|of|von|bei|de|chez|da|do)(?:\s+(?:the|der|dem|la|le|el))?\s+$/iu;
const LONGEST_TITLE = 10;
const TITLED = /(?<!\p{L})(?:herr|herrn|frau|mr|mrs|ms|dr|mme|sra|sr|señora|señor|monsieur|madame)\.?\s+$/iu;

/** What stands before "of" a company is a person, or nothing that is known. */
function ofCompany(name: string, isTitled: boolean): readonly WhoIsNamed[] {
  return isTitled || isPersonsName(name) ? [{ person: name }] : [];
}

/** A name as it is written may hold both. */
function named(name: string, isTitled: boolean): WhoIsNamed {
  const [, owner, one = ''] = /^(\S.*)['’]s\s+(\S.*)$/su.exec(name) ?? [];
  if (owner !== undefined && isPersonsName(one)) return { company: owner, person: one };
  const [, somebody = '', company] = /^(.*?)\s(?:von|de|da|do|of)\s(\p{Lu}.*)$/su.exec(name) ?? [];
  if (company !== undefined && (isTitled || isPersonsName(somebody))) return { company, person: withoutTitle(somebody) };
  if (!isTitled && !isPersonsName(name)) return { company: name };
  return alone(name);
}

function alone(name: string): WhoIsNamed {
  return AND.test(name) ? {} : { person: withoutTitle(name) };
}

const AND = /\s(?:and|und|et|y|e)\s/iu;

/** A title, or a first name that many have, alone, with another one or with one word more; a legal form makes a company of it. */
export function isPersonsName(name: string): boolean {
  const bare = withoutTitle(name);
  const words = bare.split(/[\s-]+/u).filter((word) => word !== '');
  const [first = ''] = words;
  if (words.length === 0 || words.length > 4 || words.some((word) => isLegalForm(word) || /[\d&+]/u.test(word))) return false;
  if (bare !== name) return words.length < 3;
  const rest = words.slice(1).filter((word) => !/^(?:and|und|et|y|e)$/iu.test(word));
  return isGiven(first) && (rest.length < 2 || words.slice(0, -1).every((word) => isGiven(word) || word.length < 4));
}

function isGiven(word: string): boolean {
  return givenNames.has(foldName(word));
}
