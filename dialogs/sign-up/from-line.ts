/** Fills a sign-up that begins with what was read in a line: shown as read, and each asked for all the same. */

import type { Text } from '../../cards/engine/content';
import { productById } from '../../src/domain/catalog/products';
import { clip } from '../../src/domain/text/text';
import type { Attempt } from '../engine/attempt';
import { BROUGHT } from '../engine/form';
import { lineContext } from '../engine/line-context';
import { readLine, type Details } from '../engine/reader/reader';
import type { Answers, Inputs } from '../engine/script';

/** Puts the facts of a line into the form that was just begun. */
export async function fillFromLine(attempt: Attempt, line: string): Promise<void> {
  const got = readLine(line, await lineContext(attempt));
  const wishes = got.kind === 'ask' ? got.between : got.kind === 'intent' ? [got] : [];
  const details = wishes.find(({ intent }) => intent === 'signUp')?.details;
  if (details === undefined || Object.keys(details).length === 0) return;
  const notes = noteOf(attempt, details);
  attempt.read = notes;
  attempt.setOpen({ answers: answersOf(details), drafts: draftsOf(details), notes });
}

/** A line that names a customer begins something new, unless it says otherwise. */
function answersOf({ start = 'new' }: Details): Answers {
  return { start: { start } };
}

function draftsOf({ company, domain, country, product, person, email, phone }: Details): Readonly<Record<string, Inputs>> {
  const drafts = {
    customer: { company, domain },
    country: { country },
    contact: { name: person, email, phone },
    product: { product },
  };
  return Object.fromEntries(Object.entries(drafts).flatMap(([step, inputs]) => draftOf(step, inputs)));
}

function draftOf(step: string, inputs: Readonly<Record<string, string | undefined>>): readonly (readonly [string, Inputs])[] {
  const said = Object.entries(inputs).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const]));
  return said.length === 0 ? [] : [[step, { ...Object.fromEntries(said), [BROUGHT]: 'yes' }]];
}

const LONGEST = 200;

/** What was read, so that the person sees it at once. */
function noteOf(attempt: Attempt, { company, domain, country, product, person, email, phone }: Details): readonly Text[] {
  const { say } = attempt.given;
  const shown = [company, domain, country && say.country(country), productById(product)?.name, person, email, phone];
  const read = shown.filter((value) => value !== undefined).join(' · ');
  return read === '' ? [] : [{ id: 'notes.readFromLine', params: { read: clip(read, LONGEST) } }];
}
