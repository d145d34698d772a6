/** "Yes", "no" and "I don't know" answer a question. None of them is ever kept as a name, an account or a number. Each in half of the ways at each step; `words-as-names.faults.ts` has all. */

import { deepEqual, ok } from 'node:assert/strict';
import { createWords } from '../../cards/engine/words';
import { journeys } from '../../dialogs';
import { ANSWERED } from '../../dialogs/engine/form';
import type { Answers, Inputs, Journey, Reading, Reply, Scene, Step } from '../../dialogs/engine/script';
import { SampleDirectory } from '../../src/directory/sample-directory';
import { sampleTrial } from '../domain/record/trial-samples';
import { part } from '../kit/sweep';

const say = createWords()('en-GB');
const words = (['yes', 'no', 'none', 'unknown'] as const).flatMap((list) => say.plain(`typed.${list}`).split('|'));
/** What stands for somebody or something by name; everything else that is answered is a choice, a date or a code of ours. */
const NAMES = ['company', 'name', 'registration', 'organization', 'claim', 'search', 'partnerId', 'account', 'email', 'domain'];
const trial = sampleTrial({ identity: 'handOver', state: 'active', buying: 'web' });

const answers: Answers = {
  start: { start: 'running' },
  customer: { company: 'Adventure Works' },
  country: { country: 'BR' },
  product: { product: 'sales', kind: 'subscription' },
};

/** What stands in the inputs when an answer is changed. */
const BEFORE: Inputs = {
  [ANSWERED]: 'yes',
  company: 'Adventure Works',
  domain: 'adventure-works.com',
  name: 'Jo Berry',
  email: 'jo@adventure-works.com',
  phone: '+551155256325',
  registration: '11.222.333/0001-81',
  partnerId: '4391507',
  identity: 'customer',
  account: 'jo@adventure-works.com',
  outcome: 'waiting',
  claim: 'C-1',
};

function scenes(journey: Journey): readonly Scene[] {
  const scene = {
    now: new Date('2026-04-14T09:00:00Z'),
    zone: 'UTC',
    settings: {},
    say,
    person: { v: 1, tenantId: 'partner-tenant', personId: 'alex', name: 'Alex' },
    signInName: 'alex@contoso-consulting.com',
    discovery: { find: () => Promise.resolve({ kind: 'none' }) },
    directory: new SampleDirectory(),
    colleagues: [],
    siblings: [],
    partner: 'Contoso Consulting',
  } as const satisfies Scene;
  if (journey.about === 'nothing') return [scene];
  return (['partner', 'customer'] as const).map((relation) => ({ ...scene, trial, relation }));
}

/** How a word gets there. */
const replies: Readonly<Record<'typed' | 'pressed', (word: string) => Reply>> = {
  typed: (word) => ({ verb: 'answer', inputs: {}, text: word }),
  pressed: (word) => ({
    verb: 'answer',
    inputs: { ...BEFORE, ...Object.fromEntries([...NAMES, 'other'].map((id) => [id, word])) },
  }),
};

/** A word is typed and pressed where nothing is entered and where an answer is changed; either half has both replies and both drafts. */
const HALVES = [
  [['typed', {}] as const, ['pressed', BEFORE] as const],
  [['typed', BEFORE] as const, ['pressed', {}] as const],
];

async function kept(step: Step, reply: Reply, scene: Scene, draft: Inputs): Promise<readonly string[]> {
  const read: Reading = await step.read(reply, answers, scene, draft);
  const value = read.kind === 'answer' ? read.value : {};
  return NAMES.filter((id) => words.includes((value[id] ?? '').toLowerCase())).map((id) => `${id}: ${value[id] ?? ''}`);
}

describe('a word that answers a question', () => {
  it('is one of a few dozen', () => {
    ok(words.length > 30, words.join(' '));
  });

  for (const journey of journeys)
    for (const step of journey.steps)
      it(`is never kept as a name by ${journey.name}, ${step.id}`, async () => {
        const wrong: string[] = [];
        for (const [side, scene] of scenes(journey).entries())
          for (const [at, word] of [...words, 'Yes', 'NO', 'ok.'].entries())
            for (const [how, draft] of part(HALVES, 2, at + side).flat()) {
              const what = await kept(step, replies[how](word), scene, draft);
              wrong.push(...what.map((one) => `${how} ${one}`));
            }
        deepEqual([...new Set(wrong)], []);
      });
});

describe('“yes” at an answer that is changed', () => {
  for (const [name, id] of [
    ['signUp', 'contact'],
    ['signUp', 'customer'],
    ['transfer', 'billingAdmin'],
    ['credit', 'byHand'],
  ] as const)
    it(`leaves it as it was: ${name}, ${id}`, async () => {
      const journey = journeys.find((one) => one.name === name);
      const step = journey?.steps.find((one) => one.id === id);
      const [scene] = journey ? scenes(journey) : [];
      const read = step && scene && (await step.read({ verb: 'answer', inputs: {}, text: 'yes' }, answers, scene, BEFORE));
      const value = read?.kind === 'answer' ? read.value : {};
      deepEqual([value['name'] ?? value['company'], read?.kind], [id === 'customer' ? 'Adventure Works' : 'Jo Berry', 'answer']);
    });
});
