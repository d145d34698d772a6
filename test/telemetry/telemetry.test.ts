/** What leaves for a collector: a tree of spans for each turn, found by what an apology shows, numbers, and nothing of anybody. */

import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { journeys } from '../../dialogs';
import { createLog } from '../../src/log/log';
import { SPAN_NAMES } from '../../src/log/trace';
import { readTrial } from '../files/recorded-trial';
import { AppStage, people } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { objectOf, textOf, type JsonObject } from '../kit/json';
import { Collector, type SeenSpan } from './collector';

const VERSION = '9.9.9-test';
const INSTANCE = '0a1b2c3d';
const ATTRIBUTES = [
  'tenant',
  'conversation',
  'kind',
  'outcome',
  'journey',
  'step',
  'reference',
  'storageCalls',
  'count',
  'attempts',
  'cause',
];
const LABELS = ['kind', 'outcome', 'journey', 'event', 'step'];

/** Reads no answer, and says why in words that may quote a person. */
const broken = journeys.map((journey) => ({
  ...journey,
  steps: journey.steps.map((step) => ({
    ...step,
    read: () => {
      throw new Error('Jo Berry of Adventure Works typed this');
    },
  })),
}));

describe('a bot with a collector', () => {
  const collector = new Collector();
  const lines: string[] = [];
  let stage: AppStage;
  let robin: Chat;
  let apology = '';

  before(async () => {
    await collector.start();
    const release = { version: VERSION, instance: INSTANCE };
    stage = new AppStage({
      log: createLog('info', { write: (line) => void lines.push(line) }, release),
      versions: { broken },
      settings: { OTLP_URL: collector.url },
      parts: { release, telemetryEveryMs: 3_600_000 },
    });
    await stage.start();
    robin = stage.channel.chat(people.Robin);
    await readTrial(stage, 'Robin', 'Adventure Works');
    await robin.say('sign up');
    await robin.say('cancel');
    await stage.directions['a new version is deployed']('broken');
    await robin.say('sign up');
    await robin.say('running');
    apology = textOf(robin.messages.findLast(({ from }) => from === 'bot')?.text);
    await stage.directions['a new version is deployed']('');
    stage.clock.advance(20 * 86_400_000);
    await stage.app.deliver();
    await stage.settled();
    // What is left goes out when it ends.
    await stage.stop();
  });
  after(() => collector.stop());

  const roots = (name: string): readonly SeenSpan[] => collector.spans.filter((span) => span.name === name && span.parent === '');
  const turnLines = (): readonly JsonObject[] =>
    lines.map((line) => objectOf(JSON.parse(line) as unknown)).filter(({ event }) => event === 'turn');

  it('sends a tree for each turn: decided, stored, sent', () => {
    const turns = roots('turn');
    equal(turns.length, turnLines().length);
    const recorded = turns.find(({ attributes }) => attributes['outcome'] === 'trial');
    const below = collector.spans.filter(({ traceId }) => traceId === recorded?.traceId);
    for (const name of ['decide', 'storage', 'send'])
      ok(
        below.some((span) => span.name === name),
        name,
      );
    const ids = new Set(below.map(({ id }) => id));
    deepEqual(
      below.filter(({ parent }) => parent !== '' && !ids.has(parent)),
      [],
    );
    equal(below.filter(({ name }) => name === 'storage').length >= Number(recorded?.attributes['storageCalls']), true);
  });

  it('is led to by the reference of an apology, from the log and from the collector', () => {
    const [reference = ''] = /\b[0-9a-f]{8}\b/.exec(apology) ?? [];
    ok(reference !== '', apology);
    const failed = roots('turn').filter(({ attributes }) => attributes['reference'] === reference);
    deepEqual(
      failed.map(({ traceId, hasFailed }) => [traceId.slice(0, 8), hasFailed]),
      [[reference, true]],
    );
    const told = lines.filter((line) => line.includes(reference)).map((line) => objectOf(JSON.parse(line) as unknown)['event']);
    deepEqual(
      told.filter((event) => event === 'turn failed' || event === 'turn'),
      ['turn failed', 'turn'],
    );
  });

  it('sends a round of the outbox as a trace of its own', () => {
    const sending = roots('outbox').filter(({ traceId }) =>
      collector.spans.some((span) => span.name === 'send' && span.traceId === traceId),
    );
    deepEqual(sending.map(({ attributes }) => attributes['kind']).sort(), ['form', 'reminder']);
  });

  it('leads from what was sent back to the turn that made it due', () => {
    const turns = new Map(roots('turn').map(({ attributes }) => [attributes['reference'], attributes['outcome']]));
    const causes = roots('outbox').map(({ attributes }) => [attributes['kind'], turns.get(attributes['cause'])] as const);
    deepEqual(new Map(causes).get('reminder'), 'trial');
    ok(new Map(causes).get('form') !== undefined, JSON.stringify(causes));
  });

  it('counts messages by what became of them, and says how far behind it is and who is left alone', () => {
    const { numbers } = collector;
    equal(numbers.get('messages kind=reminder outcome=sent'), 1, [...numbers.keys()].join('\n'));
    ok([...numbers.keys()].some((key) => /^reminders kind=\w+ outcome=sent$/.test(key)));
    equal(numbers.get('messages kind=form outcome=sent'), 1);
    for (const kind of ['conversation', 'tenant', 'everything']) equal(numbers.get(`recipients.paused kind=${kind}`), 0, kind);
    ok(Number(numbers.get('outbox.behind')) >= 0);
  });

  it('counts turns and journeys', () => {
    const { numbers } = collector;
    ok(Number(numbers.get('turns kind=text outcome=trial')) >= 1, [...numbers.keys()].join('\n'));
    equal(numbers.get('journeys event=begun journey=signUp step=start'), 3);
    equal(numbers.get('journeys event=finished journey=signUp step=review'), 1);
    equal([...numbers.keys()].filter((key) => key.startsWith('journeys event=given up')).length, 1);
    ok(Number(numbers.get('turn.duration kind=text')) >= 18);
  });

  it('tells nothing of anybody: no name, address, company, id or text', () => {
    ok(collector.bodies.length >= 2);
    const planted = Object.values(people).flatMap(({ person }) => [person.name, person.aadObjectId, person.tenantId]);
    const typed = [
      'Jo Berry',
      'jo@',
      'adventure-works',
      'Adventure',
      'France',
      '2026-04-01',
      stage.connectionString,
      'AccountKey',
      '127.0.0.1',
    ];
    for (const text of [...planted, ...typed])
      deepEqual(
        collector.bodies.filter((body) => body.toLowerCase().includes(text.toLowerCase())),
        [],
        text,
      );
  });

  it('has known names, attributes and labels only', () => {
    deepEqual(
      [...new Set(collector.spans.flatMap(({ attributes }) => Object.keys(attributes)))].filter(
        (key) => !ATTRIBUTES.includes(key),
      ),
      [],
    );
    const labels = [...collector.numbers.keys()].flatMap((key) => [...key.matchAll(/ (\w+)=/gu)].map(([, label = '']) => label));
    deepEqual(
      [...new Set(labels)].filter((label) => !LABELS.includes(label)),
      [],
    );
    deepEqual(
      [...new Set(collector.spans.map(({ name }) => name))].filter((name) => !SPAN_NAMES.some((known) => known === name)),
      [],
    );
    for (const resource of collector.resources)
      deepEqual(resource, { 'service.name': 'partner-concierge', 'service.version': VERSION, 'service.instance.id': INSTANCE });
  });

  it('writes a line for each turn with all that is wanted of it', () => {
    for (const line of turnLines()) {
      deepEqual([line['version'], line['instance']], [VERSION, INSTANCE]);
      match(textOf(line['tenant']), /^[0-9a-f]{16}$/);
      match(textOf(line['reference']), /^[0-9a-f]{8}$/);
      for (const number of ['ms', 'storageCalls']) equal(typeof line[number], 'number', JSON.stringify(line));
      ok(textOf(line['outcome']) !== '');
    }
    equal(new Set(turnLines().map(({ tenant }) => tenant)).size, 1);
  });
});

describe('a bot whose collector is away', () => {
  it('answers as ever, and ends in time', async () => {
    const stage = new AppStage({ settings: { OTLP_URL: 'http://127.0.0.1:9' }, parts: { telemetryEveryMs: 50 } });
    await stage.start();
    const robin = stage.channel.chat(people.Robin);
    await robin.say('help');
    await stage.settled();
    ok(robin.messages.some(({ from }) => from === 'bot'));
    await stage.stop();
  });
});

describe('OpenTelemetry', () => {
  it('is named in one file, which is loaded by one import()', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const holding = (pattern: RegExp): readonly string[] =>
      files.filter((name) => pattern.test(readFileSync(`src/${name}`, 'utf8')));
    deepEqual(holding(/from '@opentelemetry\//), ['telemetry/otlp.ts']);
    deepEqual(holding(/import\('\.\.\/telemetry\/otlp\.js'\)/), ['app/watch-wiring.ts']);
    deepEqual(holding(/^import \{[^}]*\} from '\.\.\/telemetry\/otlp'/m), []);
    deepEqual(holding(/recordException|traceparent/), []);
  });
});
