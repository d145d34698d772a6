/** "Sorry, wrong address, it's anna@wingtip.com" below the card that names whom something goes to: that answer is put right first. */

import { answerWord } from '../../src/domain/text/answer-words';
import { foldName } from '../../src/domain/text/fold';
import { once } from '../../src/domain/text/once';
import { isQuestion } from './at-once';
import type { Attempt } from './attempt';
import { corrected } from './corrections';
import type { Decision, Registry } from './decision';
import { lineContext } from './line-context';
import { isNobody } from './nobody';
import { kindOf } from './reader/answers';
import { saysMisaddressed } from './reader/nobodys-name';
import { readLine, type Details } from './reader/reader';
import { smallPattern } from './reader/small-words';
import { ifKnown, type Answer } from './script';
import type { OpenJourney } from './state';

/**
 * What comes of a line that names another person or address than the one on the card, or says that it is wrong: the new one stands on
 * the card, or is asked for. Nothing goes out before that card is answered.
 */
export async function givenAnew(
  attempt: Attempt,
  registry: Registry,
  open: OpenJourney,
  text: string,
): Promise<Decision | undefined> {
  const step = personBefore(registry, open);
  if (step === undefined || isQuestion(text) || isMore().test(text)) return undefined;
  const before = open.answers[step] ?? {};
  const named = await namedIn(attempt, open, step, withoutWord(text));
  const anew = otherThan(before, named);
  if (anew) return corrected(attempt, registry, open, { step, inputs: anew, value: anew.email ?? anew.name ?? '' });
  const isUnread = text.includes('@') && named.email === undefined;
  return isUnread || saysMisaddressed(text) ? corrected(attempt, registry, open, { step }) : undefined;
}

/** A person of a line, as far as it says who. */
type Named = Readonly<Partial<Record<'name' | 'email', string>>>;

/** What stands on the card instead; another name keeps an address only where it is spelt otherwise. */
function otherThan({ name: known = '', email: address }: Answer, { name, email }: Named): Named | undefined {
  if (email !== undefined && email !== address) return { name: name ?? known, email };
  return name === undefined || foldName(name) === foldName(known) ? undefined : { name };
}

/** "Also to bob@litware.com" names one more, and puts nothing right. */
const isMore = once(() => smallPattern('alsoTo', 'whole'));

/** "No, Anna Maier": what comes behind the word says what is right. */
function withoutWord(text: string): string {
  const [, first = '', rest = ''] = /^(\p{L}{2,12})\s*[,.;:!–-]\s*(?:but\s+|aber\s+)?(\S.*)$/su.exec(text) ?? [];
  return answerWord(first) === undefined ? text : rest;
}

/** The question for a person whose answer the open one is to confirm. */
function personBefore({ journeys }: Registry, { journey, step, answers }: OpenJourney): string | undefined {
  const ids = journeys.get(journey)?.steps.map(({ id }) => id) ?? [];
  const before = ids[ids.indexOf(step) - 1];
  if (before === undefined || kindOf({ journey, step }) !== 'other' || answers[before]?.['email'] === undefined) return undefined;
  return kindOf({ journey, step: before }) === 'person' ? before : undefined;
}

async function namedIn(attempt: Attempt, { journey }: OpenJourney, step: string, text: string): Promise<Named> {
  const context = await lineContext(attempt, text);
  const got = readLine(text, { ...context, asked: { journey, step } });
  const { person, email }: Details = got.kind === 'answer' ? got.details : 'unsure' in got ? (got.unsure ?? {}) : {};
  const isSomebody = person !== undefined && !isNobody(person, context);
  return { ...(isSomebody ? { name: person } : {}), ...ifKnown('email', email) };
}
