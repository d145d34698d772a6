/** Words of the old programme that people still type: each leads to today's way, and a sentence says what it is called now. */

import type { Text } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { NameUnder } from '../../cards/words/language';
import type { Side } from '../../src/domain/people/actor';
import type { CommandName } from './names';

interface LegacyWord {
  readonly name: NameUnder<'legacy'>;
  /** The command that does the same today, for each side. */
  readonly leadsTo: Readonly<Record<Side, CommandName>>;
}

const CREDIT = { partner: 'credit', customer: 'credit' } as const;
const SUPPORT = { partner: 'support', customer: 'support' } as const;
const BILLING = { partner: 'transfer', customer: 'removal' } as const;

/** The old words. Their phrases and sentences are words: `legacy.<name>`. */
export const legacyWords: readonly LegacyWord[] = [
  { name: 'customerSource', leadsTo: CREDIT },
  { name: 'mbsNumber', leadsTo: CREDIT },
  { name: 'productLine', leadsTo: CREDIT },
  { name: 'advisorFee', leadsTo: CREDIT },
  { name: 'delegate', leadsTo: { partner: 'removal', customer: 'removal' } },
  { name: 'addDelegate', leadsTo: BILLING },
  { name: 'billingSite', leadsTo: BILLING },
  { name: 'initialUser', leadsTo: { partner: 'transfer', customer: 'guidance' } },
  { name: 'officePortal', leadsTo: SUPPORT },
  { name: 'crmAdmin', leadsTo: SUPPORT },
  { name: 'azureAd', leadsTo: { partner: 'support', customer: 'guidance' } },
  { name: 'partnerNetwork', leadsTo: CREDIT },
  { name: 'liveId', leadsTo: { partner: 'home', customer: 'home' } },
];

/** What a line that begins with an old word means today. */
export interface LegacyMatch {
  readonly command: CommandName;
  /** What followed the word, such as a customer's name. */
  readonly rest: string;
  readonly note: Text;
}

/** No old word is longer; a longer line than this with a name after it is none of them. */
const LONGEST = 200;

/** Finds the old word a line is, or begins with. Only while no form is open: there it may be an answer. */
export function legacyWord(text: string, side: Side, say: Say): LegacyMatch | undefined {
  if (text.length > LONGEST) return undefined;
  const line = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]$/, '');
  const lower = line.toLowerCase();
  const found = phrasesIn(say).find(({ phrase }) => begins(lower, phrase));
  if (!found) return undefined;
  const { name, leadsTo, phrase } = found;
  return { command: leadsTo[side], rest: line.slice(phrase.length).trim(), note: { id: `legacy.${name}.now` } };
}

interface LegacyPhrase extends LegacyWord {
  readonly phrase: string;
}

const books = new WeakMap<Say['ways'], readonly LegacyPhrase[]>();

/** The phrases of a language, the longest first. Made once. */
function phrasesIn({ ways }: Say): readonly LegacyPhrase[] {
  const known = books.get(ways);
  if (known) return known;
  const all = legacyWords.flatMap((word) => ways(`legacy.${word.name}.phrases`).map((phrase) => ({ ...word, phrase })));
  const longestFirst = all.toSorted((one, other) => other.phrase.length - one.phrase.length);
  books.set(ways, longestFirst);
  return longestFirst;
}

function begins(lower: string, phrase: string): boolean {
  return lower === phrase || lower.startsWith(`${phrase} `);
}
