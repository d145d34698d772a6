/** Fills a sign-up with what was read in a line or a message: shown as read, and each confirmed by the person. */

import type { Text } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import { productById } from '../../src/domain/catalog/products';
import { foldName } from '../../src/domain/text/fold';
import { clip } from '../../src/domain/text/text';
import type { Attempt } from '../engine/attempt';
import { BROUGHT } from '../engine/form';
import { foundIn } from '../engine/found-in-line';
import { UNSAID } from '../engine/reader/details';
import { known, type Answers, type Filled, type Found, type Inputs } from '../engine/script';
import type { OpenJourney } from '../engine/state';
import { FOUND, foundAnswer } from './steps/found';

/** Puts the facts of a line or a message into the form that was just begun. */
export async function fillFromLine(attempt: Attempt, line: string): Promise<void> {
  const { found, start } = await foundIn(attempt, line);
  if (Object.keys(found).length > 0 || start !== undefined) fillFound(attempt, found, start);
}

/** The same with what was found already; a line that names a customer begins something new, unless it says otherwise. */
export function fillFound(attempt: Attempt, found: Found, start = 'new'): void {
  const filled = fill(found, start === UNSAID ? {} : { start: { start } }, attempt.given.say);
  attempt.read = filled.notes;
  attempt.setOpen(filled);
}

/**
 * What an open sign-up becomes with what was found. With enough of it for a new trial, one card shows it all; otherwise each question is
 * filled and asked. What was answered already stays.
 */
export function takeFound(found: Found, { answers, drafts }: Pick<OpenJourney, 'answers' | 'drafts'>, say: Say): Filled {
  const { message } = drafts;
  if (message === undefined || answers[FOUND] === undefined) return fill(found, { start: { start: 'new' }, ...answers }, say);
  const notes = differing(found, message['company']);
  if (notes.length > 0) return { answers, drafts: {}, notes };
  return {
    answers: { ...answers, [FOUND]: { ...answers[FOUND], ...foundAnswer(found) } },
    drafts: { ...draftsOf(found, answers), message: { ...message, ...inputsOf(found) } },
    notes: noteOf(found, say),
  };
}

function fill(found: Found, answers: Answers, say: Say): Filled {
  const isOneCard = isEnough(found) && answers['start']?.['start'] === 'new';
  const drafts = { ...draftsOf(found, answers), ...(isOneCard ? { message: inputsOf(found) } : {}) };
  const marked = isOneCard ? { ...answers, [FOUND]: foundAnswer(found) } : answers;
  return { answers: marked, drafts, notes: isOneCard ? differing(found, answers['customer']?.['company']) : noteOf(found, say) };
}

/** A company and two things more: with less, questions one by one are as short. */
function isEnough({ company, domain, country, contactName, email, phone, product }: Found): boolean {
  const more = [country, phone, product, contactName, email, company === undefined ? undefined : domain];
  return (company ?? domain) !== undefined && more.filter((one) => one !== undefined).length >= 2;
}

/** What the fields of the one card hold. */
function inputsOf(found: Found): Inputs {
  const { company, domain, country, contactName, email, phone, registration, product, buying, kind } = found;
  return known({
    company,
    domain,
    country,
    name: contactName,
    email,
    phone,
    registration,
    product,
    buying,
    kind: kind === 'standard' ? kind : undefined,
    [BROUGHT]: 'yes',
  });
}

function draftsOf(found: Found, answers: Answers): Readonly<Record<string, Inputs>> {
  const { company, domain, country, product, contactName, email, phone, registration, buying } = found;
  const { trialStart, trialEnd, environment, subscriptionId } = found;
  const drafts = {
    customer: { company, domain },
    country: { country },
    contact: { name: contactName, email, phone, registration },
    product: { product },
    buying: { buying },
    started: { startedOn: trialStart, environment, subscription: subscriptionId },
    ends: { endsOn: trialEnd },
  };
  const open = Object.entries(drafts).filter(([step]) => answers[step] === undefined);
  return Object.fromEntries(open.flatMap(([step, inputs]) => draftOf(step, inputs)));
}

function draftOf(step: string, inputs: Readonly<Record<string, string | undefined>>): readonly (readonly [string, Inputs])[] {
  const said = known(inputs);
  return Object.keys(said).length === 0 ? [] : [[step, { ...said, [BROUGHT]: 'yes' }]];
}

/** Another company than the form is about may be a slip, or another customer's message. */
function differing({ company }: Found, said: string | undefined): readonly Text[] {
  if (company === undefined || said === undefined || foldName(company) === foldName(said)) return [];
  return [{ id: 'notes.otherCompany', params: { found: clip(company, 120), said } }];
}

const LONGEST = 300;

/** What was read, so that the person sees it at once. */
export function noteOf(found: Found, say: Say): readonly Text[] {
  const { company, domain, country, product, contactName, email, phone, trialStart, trialEnd, environment, subscriptionId } =
    found;
  const days = [trialStart, trialEnd].map((day) => day && say.day(day));
  const shown = [
    company,
    domain,
    country && say.country(country),
    productById(product)?.name,
    contactName,
    email,
    phone,
    ...days,
    environment,
    subscriptionId,
  ];
  const read = shown.filter((value) => value !== undefined).join(' · ');
  return read === '' ? [] : [{ id: 'notes.readFromLine', params: { read: clip(read, LONGEST) } }];
}
