/**
 * Signs nobody sees, and those that turn a line around: whatever is typed or pressed, at every step and with every command, none comes back or is kept.
 * Each step and each command in some of the ways; `hidden-signs.faults.ts` tries all.
 */

import { deepEqual, doesNotMatch, match, ok } from 'node:assert/strict';
import { inputsOf } from '../../cards/engine/framing';
import { templates } from '../../cards/engine/templates';
import { createWords } from '../../cards/engine/words';
import { commands } from '../../dialogs';
import { typedCommands } from '../../dialogs/engine/commands';
import type { Event } from '../../dialogs/engine/event';
import { journeys } from '../../dialogs';
import type { Answers, Scene } from '../../dialogs/engine/script';
import { newConversation, type Conversation } from '../../dialogs/engine/state';
import { eventOf } from '../../src/channel/read-activity';
import { SampleDirectory } from '../../src/directory/sample-directory';
import type { Trial } from '../../src/domain/record/trial';
import type { Actor } from '../../src/domain/people/actor';
import type { Activity } from '../../src/sdk';
import { sampleTrial } from '../domain/record/trial-samples';
import { HIDDEN, NEVER } from '../kit/hidden-signs';
import { HubDesk, inTheMiddle, partnerActor } from '../kit/stage/hub-desk';
import { part } from '../kit/sweep';

const say = createWords()('en-GB');
const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000aa' });
const customerActor: Actor = {
  ...partnerActor,
  side: 'customer',
  person: { ...partnerActor.person, tenantId: 'customer-tenant' },
};
const desks = { partner: new HubDesk([trial]), customer: new HubDesk([trial], customerActor) } as const;

/** Seen in between, hidden at both ends of every word. */
const hostile = `${HIDDEN.join('')}Zq${HIDDEN.join('')}x ${HIDDEN.join('')}y${HIDDEN.join('')}`;
/** Every input there is on any card. */
const INPUTS = [...new Set(Object.values(templates).flatMap((body) => inputsOf(body).map(({ id }) => id)))];
/** What buttons bring for commands, as the bot reads it. */
const ARGUMENTS = [
  'trial',
  'name',
  'line',
  'from',
  'scope',
  'command',
  'to',
  'admin',
  'invitation',
  'tenant',
  'reminder',
  'days',
  'at',
];

const everywhere = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, hostile]));
const typed = (text: string): Event => eventOf({ type: 'message', text } as Activity);
const executed = (verb: string, data: object): Event =>
  eventOf({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb, data } } } as Activity);
const submitted = (verb: string, data: object): Event =>
  eventOf({ type: 'message', text: '', value: { verb, ...data } } as Activity);

/** What a desk shows and keeps after an event. */
async function traces(desk: HubDesk, event: Event, conversation: Conversation): Promise<string> {
  const attempt = await desk.decide(event, conversation);
  return JSON.stringify([attempt.conversation, attempt.read, await desk.shown(attempt)], (_key, value: unknown) =>
    typeof value === 'string' && NEVER.test(value) ? `HIDDEN ${value}` : value,
  );
}

/** What leads to a step that is not asked always: another trial, or answers. */
interface Way {
  readonly trial?: Partial<Trial>;
  readonly answers?: Answers;
}

const nobodyFound: Way = { answers: { search: { search: 'nobody', found: '[]' } } };
const somebodyFound: Way = {
  answers: { search: { search: 'contoso', found: JSON.stringify([{ name: 'Contoso Consulting', partnerId: '4391507' }]) } },
};
const isPaid: Way = { trial: { state: 'active' } };
const alreadyRuns: Way = { answers: { start: { start: 'running' } } };
const ours: Way = { trial: { identity: 'partner' } };
const admin = { tenantId: 'customer-tenant', personId: 'jo' };
const clock = { endsOn: '2026-05-31', zone: 'UTC', source: 'computed' } as const;
const waits: Way = {
  trial: {
    credit: {
      partner: { name: 'Contoso Consulting', partnerId: '4391507' },
      route: 'cpor',
      productLine: 'Sales',
      status: 'waiting',
      by: admin,
      at: '2026-04-02T09:00:00Z',
    },
  },
};
const isRefused: Way = { answers: { outcome: { outcome: 'refused' } } };
const elsewhere: Way = { answers: { byHand: { name: 'Fabrikam Partners', partnerId: '565380' } } };
const ways: Readonly<Record<string, Way>> = {
  'signUp/noAddress': { answers: { billingAddress: { confirmed: 'no' } } },
  'signUp/message': { answers: { start: { start: 'new' }, found: { read: 'yes' } } },
  'ownTrial/noAddress': { answers: { billingAddress: { confirmed: 'no' } } },
  'ownTrial/started': alreadyRuns,
  'ownTrial/ends': alreadyRuns,
  'ownTrial/term': { answers: { start: { start: 'paid' } } },
  'signUp/started': alreadyRuns,
  'signUp/ends': alreadyRuns,
  'signUp/term': { answers: { start: { start: 'paid' } } },
  'credit/pick': somebodyFound,
  'credit/byHand': nobodyFound,
  'credit/standing': waits,
  'credit/otherCompany': elsewhere,
  'credit/activity': isPaid,
  'credit/refusal': isRefused,
  'creditSettled/refusal': isRefused,
  'credit/bought': { trial: { buying: 'unknown' } },
  'credit/organization': isPaid,
  'credit/outcome': isPaid,
  'ourCredit/pick': somebodyFound,
  'ourCredit/byHand': nobodyFound,
  'ourCredit/organization': { ...isPaid, answers: { buying: { buying: 'web' } } },
  'creditGuide/pick': somebodyFound,
  'creditGuide/byHand': nobodyFound,
  'transfer/billingAdmin': ours,
  'transfer/organization': ours,
  'invite/whom': { trial: { ownership: { stage: 'named', admin, lines: {} } } },
  'extended/clock': {
    trial: {
      clocks: [
        { ...clock, kind: 'environment' },
        { ...clock, kind: 'subscription' },
      ],
    },
  },
};

const scene = (there: Trial): Scene =>
  ({
    now: new Date('2026-04-14T09:00:00Z'),
    zone: 'UTC',
    settings: {},
    say,
    trial: there,
    relation: 'partner',
    partner: 'Contoso Consulting',
    directory: new SampleDirectory(),
  }) as unknown as Scene;

describe('signs nobody sees', () => {
  let nth = 0;
  for (const { name: journey, steps } of journeys)
    for (const step of steps) {
      const from = nth++;
      it(`come back from no answer at ${journey}/${step.id}`, async () => {
        const { id } = step;
        const way = ways[`${journey}/${id}`] ?? {};
        const held: Trial = { ...trial, ...way.trial };
        const desk = new HubDesk([held]);
        const { answers = {} } = way;
        const isAsked = step.when?.(answers, scene(held)) ?? true;
        ok(isAsked, 'it is this step that is asked');
        const there = inTheMiddle(journey, id, { trialId: held.id, answers });
        // The id of the form (`inTheMiddle`).
        const token = { journey: 'form', step: id, revision: 1 };
        const events = [
          typed(hostile),
          typed(`${hostile}, ${hostile}`),
          ...['answer', 'back', 'edit', hostile].map((verb) => executed(verb, { ...token, ...everywhere(INPUTS) })),
          submitted('answer', { ...token, ...everywhere(INPUTS) }),
        ];
        for (const event of part(events, 4, from)) {
          const found = await traces(desk, event, there);
          doesNotMatch(found, /HIDDEN/);
          doesNotMatch(found, /notes\.over/, 'the press is of the open form');
        }
      });
    }

  for (const [side, desk] of Object.entries(desks))
    for (const { name } of typedCommands(commands)) {
      const from = nth++;
      it(`come back from no “${name}” of a ${side}`, async () => {
        const phrases = say.plain(`commands.${name}.phrases`).split('|');
        const events = [
          ...phrases.slice(0, 2).map((phrase) => typed(`${phrase} ${hostile}`)),
          executed(name, everywhere(ARGUMENTS)),
          executed(name, { ...everywhere(ARGUMENTS), trial: trial.id }),
          submitted(name, everywhere(ARGUMENTS)),
        ];
        for (const event of part(events, 3, from)) doesNotMatch(await traces(desk, event, newConversation()), /HIDDEN/);
      });
    }

  it('are found where they are, and what stands between them comes back', async () => {
    for (const sign of HIDDEN) match(`a${sign}b`, NEVER, JSON.stringify(sign));
    doesNotMatch('Adventure\u2060 Works\n👨\u200D👩', NEVER);
    match(await traces(desks.partner, { kind: 'text', text: hostile }, newConversation()), /HIDDEN/);
    match(await traces(desks.partner, typed(hostile), newConversation()), /“Zqx y”/);
    ok(INPUTS.length > 20, `${INPUTS.length}`);
    deepEqual(
      INPUTS.filter((id) => id === ''),
      [],
    );
  });
});
