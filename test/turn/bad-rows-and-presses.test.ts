import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Journey } from '../../dialogs/engine/script';
import type { Owed } from '../../dialogs/engine/state';
import { CodedError } from '../../src/domain/errors';
import type { RecordOutcome, Trials } from '../../src/domain/record/trials';
import { Settler, type SettleParts } from '../../src/turn/settle';
import { executed } from '../kit/stage/activities';
import { AppStage } from '../kit/stage/app-stage';
import type { Chat } from '../kit/stage/chat';
import { countingJourney } from '../kit/stage/counting-journey';
import { memoryLog } from '../kit/stage/memory-log';
import { botMessages, countingChat, countNow, lastSaid, newChat, StateRow } from './turn-stage';

const UNTIL = '2026-04-14T09:00:30.000Z';

describe('promised records', () => {
  const { log, lines } = memoryLog();
  const promised = (...ids: readonly string[]) =>
    ids.map((id) => ({ id, until: UNTIL, kind: 'record', change: { id } }) as unknown as Owed);
  const refused = (refusal: string) => ({ kind: 'refused', refusal }) as RecordOutcome;
  const settler = (results: Readonly<Record<string, RecordOutcome | Error>>) => {
    const tried: string[] = [];
    const record: Trials['record'] = ({ id }) => {
      tried.push(id);
      const result = results[id] ?? ({ kind: 'done' } as RecordOutcome);
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
    };
    return { tried, settler: new Settler({ trials: { record }, log } as unknown as SettleParts) };
  };

  it('one that can never be written is set aside with a reference, and does not keep the others', async () => {
    for (const failure of [
      new Error('odd'),
      new CodedError('STORAGE_TOO_LARGE', 'big'),
      new CodedError('STORAGE_UNREADABLE', 'bad'),
    ]) {
      const stage = settler({ a: failure });
      const { recorded, left } = await stage.settler.record(promised('a', 'b'));
      deepEqual([stage.tried, recorded, [...left]], [['a', 'b'], 'refused', []]);
    }
    const [line] = lines.filter(({ level }) => level === 'error');
    match(String(line?.['reference']), /^[0-9a-f]{8}$/);
  });

  it('one that waits stays, the others go on; a dead storage is asked once', async () => {
    const newer = settler({ a: new CodedError('ROW_FROM_NEWER_VERSION', 'v2') });
    const waiting = await newer.settler.record(promised('a', 'b'));
    deepEqual([newer.tried, waiting.recorded, [...waiting.left]], [['a', 'b'], 'later', ['a']]);
    const down = settler({ a: new CodedError('STORAGE_UNAVAILABLE', 'down') });
    const later = await down.settler.record(promised('a', 'b'));
    deepEqual([down.tried, later.recorded, [...later.left]], [['a'], 'later', ['a', 'b']]);
  });

  it('an identical press again is done, any other refusal is told', async () => {
    equal((await settler({ a: refused('nothingNew') }).settler.record(promised('a'))).recorded, 'done');
    equal((await settler({ a: refused('alreadyPaid') }).settler.record(promised('a'))).recorded, 'refused');
  });
});

describe('bad rows and presses', () => {
  const { log, lines } = memoryLog();
  let broken = false;
  const [step] = countingJourney.steps;
  const fragile: Journey = {
    ...countingJourney,
    steps: [
      {
        ...step!,
        ask: (...given) => {
          if (broken) throw new Error('can not be drawn');
          return step!.ask(...given);
        },
      },
    ],
  };
  const stage = new AppStage({ versions: { counting: [fragile] }, start: 'counting', log });
  let chat: Chat;

  before(() => stage.start());
  after(() => stage.stop());
  beforeEach(async () => {
    chat = await countingChat(stage.channel);
    await stage.settled();
  });
  afterEach(() => {
    broken = false;
  });

  const pressed = (on: Chat, verb: string, data: Record<string, unknown>) =>
    on.send(
      executed(on.origin, { id: `f:${Math.random()}`, at: stage.clock.now() }, botMessages(on)[0]!, {
        type: 'Action.Execute',
        verb,
        data: data,
      }),
    );

  it('a trial that is no id is not found and not kept', async () => {
    for (const verb of ['trial', 'ready', 'lineConfirmed']) {
      const answer = await pressed(chat, verb, { trial: `x${'y'.repeat(5000)}` });
      match(JSON.stringify(answer.body), /don’t find that trial/);
      ok(!JSON.stringify(await new StateRow(stage.connectionString, chat).content()).includes('yyy'));
    }
  });

  it('a waiting command keeps only what it reads itself, and not much of it', async () => {
    await chat.say('apples');
    const data = { trial: 'aaaaaaaa-0000-4000-8000-000000000001', to: 'l'.repeat(5000), line: 'payment', other: 'o' };
    await pressed(chat, 'handTo', data);
    const { open } = (await new StateRow(stage.connectionString, chat).content()) as { open: { overlay: { args: unknown } } };
    deepEqual(open.overlay.args, { trial: 'aaaaaaaa-0000-4000-8000-000000000001', to: 'l'.repeat(120) });
  });

  it('a card that can’t be drawn after the save comes later, and the effect is there once', async () => {
    broken = true;
    await chat.say('apples');
    match(lastSaid(chat), /The card follows/);
    ok(!lastSaid(chat).includes('send that again'), lastSaid(chat));
    const { owed } = (await new StateRow(stage.connectionString, chat).content()) as { owed: readonly Owed[] };
    deepEqual(
      owed.map(({ kind, tries }) => [kind, tries]),
      [['show', 1]],
    );
    broken = false;
    stage.clock.advance(60_000);
    await stage.app.sweep();
    equal(countNow(chat), 1);
  });

  it('the sweeper gives up on a card that can’t be drawn', async () => {
    broken = true;
    await chat.say('apples');
    for (let sweep = 0; sweep < 8; sweep++) {
      stage.clock.advance(2 * 86_400_000);
      await stage.app.sweep();
    }
    const { owed } = (await new StateRow(stage.connectionString, chat).content()) as { owed: readonly Owed[] };
    equal(owed[0]?.until.slice(0, 4), '9999');
  });

  for (const word of ['cancel', 'start over', 'home'])
    it(`“${word}” leaves a journey that can’t be shown`, async () => {
      broken = true;
      await chat.say('apples');
      await chat.say(word);
      match(lastSaid(chat), /Discarded/);
      const { open } = (await new StateRow(stage.connectionString, chat).content()) as { open?: unknown };
      equal(open, undefined);
    });

  const nonsense: Readonly<Record<string, (row: { readonly open?: object }) => object>> = {
    'an overlay of no kind': ({ open }) => ({ open: { ...open, overlay: { kind: 5 } } }),
    'overlay args of numbers': ({ open }) => ({ open: { ...open, overlay: { kind: 'busy', wanted: 'x', args: { a: 1 } } } }),
    'a card that is a number': ({ open }) => ({ open: { ...open, card: 5 } }),
    'a trial id of a number': ({ open }) => ({ open: { ...open, trialId: 5 } }),
    'notes of rubbish': ({ open }) => ({ open: { ...open, notes: [{ id: 'x', params: { a: {} } }] } }),
    'a screen of no kind': () => ({ owed: [{ id: 'a', until: UNTIL, kind: 'show', screen: { name: 'what' } }] }),
    'a promise without a change': () => ({ owed: [{ id: 'a', until: UNTIL, kind: 'record' }] }),
  };
  for (const [what, spoil] of Object.entries(nonsense))
    it(`a row with ${what} is a fresh start`, async () => {
      const row = new StateRow(stage.connectionString, chat);
      const content = (await row.content()) as { readonly open?: object };
      await row.setContent({ ...content, ...spoil(content) });
      await chat.say('home');
      match(lastSaid(chat), /could not read what I had kept/);
    });

  const ofAnotherRelease: Readonly<
    Record<string, (row: { readonly open?: object; readonly kept?: readonly unknown[] }) => object>
  > = {
    'a kind of reminder switched off': () => ({ settings: { off: ['quotaReached'], quiet: ['sat'] } }),
    'a question over a step': ({ open }) => ({ open: { ...open, overlay: { kind: 'confirmRead', level: 2 } } }),
    'a promise': () => ({ owed: [{ id: 'a', until: UNTIL, kind: 'read', of: 'x' }] }),
    'a screen that is promised': () => ({ owed: [{ id: 'a', until: UNTIL, kind: 'show', screen: { kind: 'page' } }] }),
  };
  for (const [what, change] of Object.entries(ofAnotherRelease))
    it(`a row with ${what} that only another release knows is answered, and keeps it`, async () => {
      const row = new StateRow(stage.connectionString, chat);
      const content = (await row.content()) as { readonly open?: object };
      const strange = change(content);
      await row.setContent({ ...content, ...strange });
      stage.clock.advance(10 * 86_400_000);
      await stage.app.sweep();
      await chat.say('apples');
      ok(!lastSaid(chat).includes('could not read'), lastSaid(chat));
      const after = JSON.stringify(await row.content());
      for (const value of ['quotaReached', 'confirmRead', '"kind":"read"', '"kind":"page"'])
        equal(after.includes(value), JSON.stringify(strange).includes(value), value);
    });

  it('a form that only another release can show is kept for later, and one of ours can be begun', async () => {
    stage.clock.advance(60_000);
    await stage.app.sweep();
    const row = new StateRow(stage.connectionString, chat);
    const content = (await row.content()) as { readonly open?: object };
    const form = { ...content.open, id: 'other', journey: 'connect', step: 'consent', answers: { consent: { level: 'read' } } };
    await row.setContent({ ...content, open: form });
    await chat.say('home');
    match(lastSaid(chat), /kept it for later/);
    const { open, kept } = (await row.content()) as { open?: unknown; kept: readonly object[] };
    equal(open, undefined);
    deepEqual(kept, [form]);
    await chat.say('continue');
    match(lastSaid(chat), /kept it for later/);
    deepEqual(((await row.content()) as { kept: readonly object[] }).kept, [form]);
  });

  it('ids that are no strings are refused at the door, and no turn fails over them', async () => {
    const stranger = newChat(stage.channel);
    const { activity } = await stranger.say('hello');
    const before = botMessages(stranger).length;
    const failures = () => lines.filter(({ event }) => event === 'turn failed').length;
    const failed = failures();
    for (const id of [5, {}, null]) equal((await stranger.send({ ...activity, id })).status, 400);
    const conversation = activity['conversation'] as object;
    equal((await stranger.send({ ...activity, conversation: { ...conversation, id: 7 } })).status, 400);
    equal(botMessages(stranger).length, before);
    equal(failures(), failed);
  });
});
