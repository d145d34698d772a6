/** Lines at a question that name somebody and are no answer: another one is to say it, or whoever is named is not it. */

import { once } from '../../../src/domain/text/once';
import { affirmed, isEither } from './affirmed';
import type { Asked } from './answers';
import type { LineContext } from './intents';
import { isNotedAtOnce } from './plain-answer';
import { besideNames, facts, type Sense } from './sense';
import { smallPattern } from './small-words';
import type { Spot } from './spots';

/** Whether what a line names would be written down, and is not said: what is noted at once is read strictly anyhow. */
export function isNotTold(sense: Sense, asked: Asked, { asked: at }: LineContext): boolean {
  return (!isNotedAtOnce(at) && isLeftToOthers(sense, asked)) || namesNoneOf(sense, asked);
}

/** "Ask bob@litware.com who it is", "I wait for her answer". */
function isLeftToOthers(sense: Sense, asked: Asked): boolean {
  return OF_OTHERS.has(asked) && others().test(besideNames(sense));
}

/** Whether a text says that somebody else is to be asked. */
export function asksOthers(text: string): boolean {
  return others().test(text);
}

/** "Not Bob Smith", "bob@litware.com or ann@litware.com": nobody is left who it is. */
function namesNoneOf(sense: Sense, asked: Asked): boolean {
  const kinds = NAMING[asked] ?? [];
  return kinds.some((kind) => facts(sense, kind).length > 0 && (affirmed(sense, kind) === undefined || isEither(sense, kind)));
}

const OF_OTHERS: ReadonlySet<Asked> = new Set<Asked>([
  ...(['company', 'domain', 'country', 'identity', 'person', 'phone', 'product', 'date', 'paid'] as const),
]);

const NAMING: Readonly<Partial<Record<Asked, readonly Spot['kind'][]>>> = {
  identity: ['email'],
  domain: ['email', 'domain'],
  person: ['name', 'email'],
};

const others = once(() => smallPattern('askOthers', 'whole'));
