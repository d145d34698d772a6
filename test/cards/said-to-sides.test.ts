/** What people read in all transcripts fits the side they are on: a customer does not read of "the customer", and a name that is missing begins a sentence only. */

import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTOSO, FABRIKAM, people } from '../kit/stage/cast';
import { transcriptFiles } from '../kit/transcript/transcript-folders';

/** Rules of Microsoft's, said to everybody in the words of their pages, by how they begin. */
const RULES = [
  'With CSP the customer asks',
  'Keep at least two of the customer’s own people',
  'Microsoft tells the customer',
  'Business Central is supported through partners',
  'The customer removes a partner’s roles',
];

const FOLDER = 'test/transcripts';
const OF_CUSTOMER = /\b[Tt]he customer\b/u;
/** Not in a list of choices. */
const INSIDE = /^(?!\().*[\p{Ll},;] A partner\b/u;

interface Said {
  readonly at: string;
  readonly to: string;
  readonly text: string;
}

/** Each line that the bot shows, with who reads it. What the outbox sends goes to anybody. */
function saidIn(path: string): readonly Said[] {
  let to = 'Robin';
  let isSent = false;
  return readFileSync(join(FOLDER, path), 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (/^[*>]/u.test(line)) isSent = line.startsWith('* the outbox runs');
      to = /^\* as (\w+)$/u.exec(line)?.[1] ?? to;
      return line.startsWith('  | ') && !isSent ? [{ at: `${path}:${index + 1}`, to, text: line.slice(4) }] : [];
    });
}

function isPartners(name: string): boolean {
  const tenant = Object.entries(people).find(([one]) => one === name)?.[1].person.tenantId;
  return tenant === undefined || tenant === CONTOSO || tenant === FABRIKAM;
}

describe('what the transcripts say', () => {
  const all = transcriptFiles(FOLDER).flatMap(saidIn);

  it('never speaks to a customer of “the customer”', () => {
    const wrong = all.filter(({ to, text }) => !isPartners(to) && OF_CUSTOMER.test(text) && !isRule(text));
    deepEqual(wrong.map(told), []);
  });

  it('begins a sentence only with “A partner” in place of a name', () => {
    const wrong = all.filter(({ text }) => INSIDE.test(text));
    deepEqual(wrong.map(told), []);
  });
});

function isRule(text: string): boolean {
  const plain = text.replace(/^[•▸~! |]*/u, '');
  return RULES.some((one) => plain.startsWith(one));
}

function told({ at, to, text }: Said): string {
  return `${at} to ${to}: ${text}`;
}
