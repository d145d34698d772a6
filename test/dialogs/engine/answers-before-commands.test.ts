import { deepEqual, equal, ok } from 'node:assert/strict';
import { createWords } from '../../../cards/engine/words';
import { english } from '../../../cards/words/en';
import { commands, journeys } from '../../../dialogs';
import { typedCommands } from '../../../dialogs/engine/commands';
import { isSaid } from '../../../dialogs/engine/typed-choices';
import type { Answers, Step, TypedChoice } from '../../../dialogs/engine/script';
import type { OpenJourney } from '../../../dialogs/engine/state';
import { sampleTrial } from '../../domain/record/trial-samples';
import { HubDesk, inTheMiddle, partnerActor } from '../../kit/stage/hub-desk';

const say = createWords()('en-GB');
const trial = sampleTrial({ id: '00000000-0000-4000-8000-0000000000aa' });
const desk = new HubDesk([trial]);
const customers = new HubDesk([trial], { ...partnerActor, side: 'customer', company: '' });
const phrases = typedCommands(commands).flatMap(({ name }) => say.plain(`commands.${name}.phrases`).split('|'));

/** Answers that lead to a step, where it is not asked without any. */
const before: Readonly<Record<string, Answers>> = {
  'signUp/identity': { start: { start: 'new' } },
  'signUp/buying': { start: { start: 'new' }, product: { product: 'sales', kind: 'subscription' } },
};

interface Asked {
  readonly journey: string;
  readonly step: Step;
  readonly choices: readonly TypedChoice[];
}

const scene = { now: new Date('2026-04-14T09:00:00Z'), zone: 'UTC', settings: {}, say } as Parameters<
  NonNullable<Step['choices']>
>[1];
const asked: readonly Asked[] = journeys.flatMap(({ name, about, steps }) =>
  steps.flatMap((step) => {
    const there = about === 'trial' ? { ...scene, trial } : scene;
    return step.choices ? [{ journey: name, step, choices: step.choices(before[`${name}/${step.id}`] ?? {}, there) }] : [];
  }),
);

const isCustomers = (name: string): boolean => journeys.some((journey) => journey.name === name && journey.side === 'customer');

describe('a line that is a choice of the open question', () => {
  const collisions = asked.flatMap((one) =>
    phrases.filter((phrase) => isSaid(phrase, one.choices)).map((phrase) => ({ ...one, phrase })),
  );

  it('is sometimes called like a command', () => {
    const lines = collisions.map(({ journey, step, phrase }) => `${journey}/${step.id}: ${phrase}`);
    ok(lines.includes('signUp/start: paid'), lines.join('\n'));
    ok(lines.includes('creditGuide/buying: trial'), lines.join('\n'));
  });

  for (const { journey, step, phrase } of collisions)
    it(`answers ${journey}/${step.id}: ${phrase}`, async () => {
      const more: Partial<OpenJourney> = { answers: before[`${journey}/${step.id}`] ?? {}, trialId: trial.id };
      const { open, conversation, read, screen } = await (isCustomers(journey) ? customers : desk).hear(
        phrase,
        inTheMiddle(journey, step.id, more),
      );
      equal(open?.id ?? conversation.finished?.[0]?.id, 'form');
      equal(open?.overlay, undefined);
      ok(!read.some(({ id }) => id.startsWith('problems.')), JSON.stringify(read));
      equal(screen?.kind, open ? 'journey' : 'view');
    });

  it('is never called like a way out of the form', () => {
    const out = ['cancel', 'back', 'later', 'startOver', 'help'] as const;
    const ways = out.flatMap((name) => say.plain(`commands.${name}.phrases`).split('|'));
    const taken = asked.flatMap(({ journey, step, choices }) =>
      ways.filter((way) => isSaid(way, choices)).map((way) => `${journey}/${step.id}: ${way}`),
    );
    deepEqual(taken, []);
  });

  it('leaves “cancel” a way out where it is the value of a choice', async () => {
    const values = asked.filter(({ choices }) => choices.some(({ value }) => value === 'cancel'));
    ok(values.length > 0);
    for (const { journey, step } of values) {
      const { open } = await desk.hear('cancel', inTheMiddle(journey, step.id, { trialId: trial.id, answers: { some: {} } }));
      equal(open?.overlay?.kind, 'cancel');
    }
  });

  it('and a command that is none of the choices still is one', async () => {
    for (const line of ['help', 'my trials', 'cancel', 'paid adventure works']) {
      const attempt = await desk.hear(line, inTheMiddle('signUp', 'start'));
      deepEqual(attempt.read, [], line);
      ok(attempt.open?.answers['start'] === undefined, line);
    }
    const elsewhere = await desk.hear('paid', inTheMiddle('signUp', 'customer', { answers: { start: { start: 'new' } } }));
    equal(elsewhere.open?.overlay?.kind, 'busy');
  });
});

describe('the words of typed choices', () => {
  const known = new Set(asked.flatMap(({ choices }) => choices.flatMap(({ words }) => words)));
  const lists = Object.entries(english.typed).filter(([, words]) => typeof words === 'object');

  for (const [list, words] of lists)
    it(`“${list}” belong to a step that says so`, () => {
      const all = Object.values(words as Readonly<Record<string, string>>).flatMap((some) => some.split('|'));
      deepEqual(
        all.filter((word) => !known.has(word)),
        [],
      );
    });
});
