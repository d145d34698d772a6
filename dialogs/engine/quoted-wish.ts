/** What a line wants of the card it quotes, in whatever words. */

import { findCountry } from '../../src/domain/catalog/countries';
import { AT_ONCE } from './at-once';
import type { Attempt } from './attempt';
import { ask } from './commanded';
import { here, SHOWN, type Decision, type Registry } from './decision';
import { means } from './form';
import { lineContext } from './line-context';
import { readLine, type Details, type Intent, type Understanding, type Wish } from './reader/reader';
import type { OwnMessage } from './state';
import { commandOf } from './nearest';
import { argsOf, asked } from './understood';

/** What is done with a reminder: the command, and what it is told. */
export interface Reminded {
  readonly name: 'reminderDone' | 'reminderSnoozed';
  readonly args: Readonly<Record<string, string>>;
}

/** The words that settle a reminder, or put it off: what its buttons do. Nothing for what is no reminder. */
export function remindedBy({ given: { say } }: Attempt, args: OwnMessage['args'], text: string): Reminded | undefined {
  if (!isReminder(args)) return undefined;
  if (means(say, 'remindedDone', text)) return { name: 'reminderDone', args: {} };
  const days = (['1', '3', '7'] as const).find((count) => means(say, `remindedDays${count}`, text));
  return days === undefined ? undefined : { name: 'reminderSnoozed', args: { days } };
}

/** What the reader makes of it; nothing where that is nothing that has to do with the card. */
export async function wishedOf(
  attempt: Attempt,
  registry: Registry,
  { view, args }: OwnMessage,
  text: string,
): Promise<Decision | undefined> {
  const got = readLine(text, await lineContext(attempt, text));
  if (got.kind === 'why' || got.kind === 'question') return whyOf(attempt, view, args['trial']);
  if (got.kind === 'smallTalk') return here(attempt, { id: attempt.open ? 'notes.smallTalkInside' : 'notes.smallTalk' });
  if (got.kind === 'intent' && isLater(got.intent) && isReminder(args))
    return ask(attempt, registry, 'reminderSnoozed', { ...args, days: daysOf(got.details) });
  // A country alone asks for no list below a card of one trial.
  return findCountry(text).kind === 'one' ? undefined : wanted(attempt, registry, wishesIn(got, args), text);
}

async function wanted(
  attempt: Attempt,
  registry: Registry,
  wishes: readonly Wish[],
  text: string,
): Promise<Decision | undefined> {
  const [only, ...others] = wishes;
  const name = only && commandOf(registry, only.intent);
  if (only === undefined || name === undefined) return undefined;
  const isSure = others.length === 0 && !AT_ONCE.has(name);
  return isSure
    ? ask(attempt, registry, name, argsOf(attempt, only, name, text))
    : asked(attempt, registry, await namedBy(attempt, wishes), text);
}

/** What stands behind a card of the bot. */
export function whyOf(attempt: Attempt, view: OwnMessage['view'], trial: string | undefined): Decision {
  attempt.beside = true;
  attempt.showView('why', { of: view, ...(trial === undefined ? {} : { trial }) });
  return SHOWN;
}

/** A reminder's own buttons say more than a guess. */
function wishesIn(got: Understanding, args: OwnMessage['args']): readonly Wish[] {
  if (got.kind === 'intent') return [got];
  return got.kind === 'ask' && args['reminder'] === undefined ? got.between : [];
}

function isReminder({ reminder, at }: OwnMessage['args']): boolean {
  return reminder !== undefined || at !== undefined;
}

function isLater(intent: Intent): boolean {
  return intent === 'snooze' || intent === 'remindMe';
}

function daysOf({ days = '1' }: Details): string {
  return days;
}

/** Wishes about the trial that was quoted where the line names none: for buttons. */
export async function namedBy({ given: { world }, about }: Attempt, wishes: readonly Wish[]): Promise<readonly Wish[]> {
  const { trial } = about;
  const company = trial === undefined ? undefined : (await world.trials.find(trial))?.trial.customer.company;
  if (company === undefined) return wishes;
  return wishes.map((wish) => ({ ...wish, details: { trial: company, ...wish.details } }));
}
