/** Takes what was pasted: a signature, a forwarded mail, a row of a table. It says more than one question asks, so it fills the whole form. */

import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import { denies } from '../../src/domain/text/limiting-words';
import { today } from '../../src/domain/time/calendar';
import type { Attempt } from './attempt';
import { runCommand } from './command-runs';
import { here, SHOWN, WALK, type Decision, type Registry } from './decision';
import { lineContext } from './line-context';
import { readPaste, type PasteContext, type PasteFacts } from './reader/paste/paste';
import { asksOthers } from './reader/not-told';
import { readLine, type Wish } from './reader/reader';
import type { OpenJourney } from './state';

/** What a message is read by: the own company's lines in it are not the customer's. */
export function pasteContext(attempt: Attempt, open?: OpenJourney): PasteContext {
  const { actor, now, say } = attempt.given;
  const country = open?.answers['country']?.['country'];
  const [, own] = /@(.+)$/u.exec(actor.signInName) ?? [];
  return {
    today: today(now, attempt.conversation.zone),
    locale: say.lang,
    ownDomains: own === undefined ? [] : [own],
    ...(country === undefined ? {} : { country }),
  };
}

/** More than a line: several of them, cells, marks of a mail or a card. */
const IS_MESSAGE =
  /\n|\t|<\/?(?:p|br|b|div|a|td)\b|\bBEGIN:VCARD|\p{Ll}\p{Lu}\p{Ll}[^\n]{0,200}\p{Ll}\p{Lu}\p{Ll}[^\n]{0,200}\d\p{L}/u;
/** What a line must hold to be worth the reading. */
const HAS_SOMETHING = /[@\t\n|]|\d{5}|.{60}/u;

/** What a step asks for, in the terms of what is found. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  customer: ['company', 'domain'],
  contact: ['contactName', 'email', 'phone', 'registration'],
  billingAdmin: ['contactName', 'email', 'phone'],
  whom: ['contactName', 'email'],
  started: ['trialStart', 'environment', 'subscriptionId'],
  ends: ['trialEnd'],
};

/** What a pasted text comes to while a form is open; nothing where it says no more than the question asks. */
export function pastedInside(attempt: Attempt, { journeys }: Registry, open: OpenJourney, text: string): Decision | undefined {
  const journey = journeys.get(open.journey);
  if (!journey?.takes || !HAS_SOMETHING.test(text) || (!isMessage(text) && asksOthers(text))) return undefined;
  const paste = readPaste(text, pasteContext(attempt, open));
  if (paste.kind === 'several') return here(attempt, { id: 'notes.severalRows', params: { rows: paste.rows } });
  if (paste.kind === 'none' || holdsCode(paste.facts) || !saysMore(paste.facts, open.step, IS_MESSAGE.test(text)))
    return undefined;
  const { answers, drafts, notes } = journey.takes(paste.facts, open, attempt.given.say);
  attempt.read = notes;
  attempt.setOpen({
    answers,
    drafts: { ...open.drafts, ...drafts },
    notes,
    problems: [],
    revisit: undefined,
    editing: undefined,
  });
  return WALK;
}

/** Whether it tells of more than was asked. Domain and country may be read off an address and a number, and count in a message only. */
function saysMore(facts: PasteFacts, step: string, isMessage: boolean): boolean {
  const derived: readonly string[] = isMessage ? [] : ['domain', 'country'];
  const told = Object.keys(facts).filter((name) => !derived.includes(name));
  const more = told.filter((name) => ASKED[step]?.includes(name) !== true);
  return told.length >= 3 && more.length > 0;
}

/** What a pasted text comes to while no form is open: a mail about a trial is noted of it, other facts begin a sign-up. */
export async function pastedOutside(attempt: Attempt, registry: Registry, text: string): Promise<Decision | undefined> {
  if (attempt.given.actor.side !== 'partner' || !HAS_SOMETHING.test(text)) return undefined;
  const paste = readPaste(text, pasteContext(attempt));
  if (paste.kind === 'several') return severalRows(attempt, paste.rows);
  if (paste.kind === 'none' || holdsCode(paste.facts) || (await isAnotherWish(attempt, text, paste.facts))) return undefined;
  const command = isAboutTrial(paste.facts) ? 'ready' : isAboutCustomer(paste.facts) ? 'signUp' : undefined;
  return command && { next: await runCommand(attempt, registry.commands, command, { line: text }) };
}

/** Whether a text is one to be taken whole before anything else is made of it. */
export function isMessage(text: string): boolean {
  return IS_MESSAGE.test(text);
}

function severalRows(attempt: Attempt, rows: number): Decision {
  attempt.showView('home', {}, { id: 'notes.severalRows', params: { rows } });
  return SHOWN;
}

/** Only what was found is kept of a text, and none of that may be a code. */
function holdsCode({ company, contactName, registration }: PasteFacts): boolean {
  return [company, contactName, registration].some((name) => name !== undefined && resemblesCode(name));
}

/** What is not pasted but said, or asked, is understood as that; and a customer's mail may ask for something else than a trial. */
async function isAnotherWish(attempt: Attempt, text: string, { trialStart, trialEnd }: PasteFacts): Promise<boolean> {
  const got = readLine(text, await lineContext(attempt, text));
  const isOfBoth = isMessage(text) && trialStart !== undefined && trialEnd !== undefined;
  if (got.kind === 'intent' && isOfBoth && OF_DATES.has(got.intent)) return false;
  if (got.kind === 'ask' && !isMessage(text)) return isOfKnownTrial(got.between);
  if (got.kind === 'intent') return !OF_TRIALS.has(got.intent) || (!isMessage(text) && got.then !== undefined);
  return !isMessage(text) && isSaidOnly(text, got.kind);
}

/** A question, or a line that denies: "don't invite anna@fabrikam.com". */
function isSaidOnly(text: string, kind: string): boolean {
  return ASIDES.has(kind) || (kind === 'unknown' && denies(text));
}

/** "Hand over Fabrikam to Ann Beebe, ann@…" may be two things, and a new trial is none of them. */
function isOfKnownTrial([first, other]: readonly [Wish, Wish]): boolean {
  const isOfTrial = first.details.trial !== undefined || OF_PEOPLE.has(first.intent);
  return isOfTrial && first.intent !== 'signUp' && other.intent !== 'signUp';
}

/** Who is who on a trial that is recorded: "the admin left, it's Ann Beebe now". */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  'otherAdmin',
  'transfer',
  'contactCorrected',
  'accountCorrected',
  'invite',
  'handTo',
]);

const OF_TRIALS: ReadonlySet<string> = new Set(['signUp', 'ready']);
/** A mail that tells of a start and of an end corrects neither: it is about a trial. */
const OF_DATES: ReadonlySet<string> = new Set(['startCorrected', 'endNoted', 'extended', 'expired']);
const ASIDES: ReadonlySet<string> = new Set(['question', 'why', 'help']);

function isAboutTrial({ trialStart, trialEnd, subscriptionId, environment, phone }: PasteFacts): boolean {
  return phone === undefined && [trialStart, trialEnd, subscriptionId, environment].some((one) => one !== undefined);
}

function isAboutCustomer({ company, domain, country, contactName, email, phone }: PasteFacts): boolean {
  return [company ?? domain, country, contactName, email, phone].filter((one) => one !== undefined).length >= 2;
}
