/**
 * What the Bot Framework asks of any storage, after the storage tests of its own repository (`storageBaseTests.js`, which its
 * packages don't bring along), in our words: eleven rules, each with a storage to try.
 */

import assert from 'node:assert/strict';
import { AutoSaveStateMiddleware, ConversationState, TestAdapter, type Storage, type StoreItems } from 'botbuilder';
import { Dialog, DialogSet, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';

/** A rule. It rejects where the storage breaks it. */
export type SdkRule = (storage: Storage) => Promise<void>;

type Counted = Record<string, { id: number; count: number; eTag?: string }>;

/** Callers of the SDK that are not TypeScript hand in what they like. */
const nothing = null as unknown;

/** The rules by what they ask. */
export const sdkRules: Readonly<Record<string, SdkRule>> = {
  'an unknown key is answered with nothing': async (storage) => {
    assert.deepEqual(await storage.read(['unknown']), {});
  },
  'no keys at all are read as nothing': async (storage) => {
    assert.deepEqual(await storage.read(nothing as string[]), {});
  },
  'no changes at all are written as nothing': async (storage) => {
    const answers: readonly unknown[] = await Promise.all([storage.write(nothing as StoreItems)]);
    assert.deepEqual(answers, [undefined]);
  },
  'an empty list is written without complaint': async (storage) => {
    await storage.write([]);
  },
  'what was written is read, each with an eTag, and the objects handed in have none': async (storage) => {
    const items = { plain: { id: 1 }, stored: { id: 2 } };
    await storage.write(items);
    const found: StoreItems = await storage.read(Object.keys(items));
    assert.deepEqual(items, { plain: { id: 1 }, stored: { id: 2 } });
    assert.deepEqual([id(found['plain']), id(found['stored'])], [1, 2]);
    for (const name of Object.keys(items)) assert.equal(typeof (found[name] as { eTag?: unknown }).eTag, 'string');
  },
  'a key may hold any sign': async (storage) => {
    const key = '!@#$%^&*()~/\\><,.?\';"`~';
    await storage.write({ [key]: { id: 1 } });
    assert.equal(id((await storage.read([key]))[key]), 1);
  },
  'without an eTag the last write counts; with an old one it is refused; with * it counts': async (storage) => {
    const names = ['loose', 'strict'];
    await storage.write({ loose: { id: 1, count: 1 }, strict: { id: 1, count: 1 } });
    const first = await counted(storage, names);
    delete first['loose']?.eTag;
    for (const one of Object.values(first)) one.count++;
    await storage.write(first);
    const second = await counted(storage, names);
    assert.notEqual(second['strict']?.eTag, first['strict']?.eTag);
    assert.deepEqual(countsOf(second), [2, 2]);
    for (const one of Object.values(first)) one.count = 123;
    await storage.write({ loose: first['loose'] });
    await assert.rejects(storage.write({ strict: first['strict'] }), /eTag conflict/);
    const third = await counted(storage, names);
    assert.deepEqual(countsOf(third), [123, 2]);
    for (const one of Object.values(third)) [one.count, one.eTag] = [100, '*'];
    await storage.write(third);
    assert.deepEqual(countsOf(await counted(storage, names)), [100, 100]);
  },
  'what was deleted is gone': async (storage) => {
    await storage.write({ gone: { id: 1 } });
    await storage.delete(['gone']);
    assert.deepEqual(await storage.read(['gone']), {});
  },
  'an unknown key is deleted without complaint': async (storage) => {
    await storage.delete(['unknown']);
  },
  'several are written, read and deleted at once': async (storage) => {
    const names = ['one', 'two', 'three'];
    await storage.write(Object.fromEntries(names.map((name, index) => [name, { id: index, count: 10 * index }])));
    assert.deepEqual([...countsOf(await counted(storage, names))].sort(), [0, 10, 20]);
    await storage.delete(names);
    assert.deepEqual(await storage.read(names), {});
  },
  'a waterfall with a prompt finds its place again in every turn': async (storage) => {
    const state = new ConversationState(storage);
    const dialogs = namingDialogs(state);
    const adapter = new TestAdapter(async (context) => {
      const dc = await dialogs.createContext(context);
      await dc.continueDialog();
      if (!context.responded) await dc.beginDialog('naming');
    }).use(new AutoSaveStateMiddleware(state));
    await adapter
      .send('hello')
      .assertReply('first')
      .send('on')
      .assertReply('Your name?')
      .send('Jo')
      .assertReply('too short 1')
      .send('Al')
      .assertReply('too short 2')
      .send('Robin')
      .assertReply('last')
      .startTest();
  },
};

function namingDialogs(state: ConversationState): DialogSet {
  const dialogs = new DialogSet(state.createProperty('dialogs'));
  dialogs.add(
    new TextPrompt('name', async ({ recognized, context, attemptCount }) => {
      if ((recognized.value ?? '').length > 3) return true;
      await context.sendActivity(`too short ${attemptCount}`);
      return false;
    }),
  );
  const says = (text: string) => async (step: { readonly context: { sendActivity(text: string): Promise<unknown> } }) => {
    await step.context.sendActivity(text);
    return Dialog.EndOfTurn;
  };
  dialogs.add(
    new WaterfallDialog('naming', [says('first'), (step) => step.prompt('name', { prompt: 'Your name?' }), says('last')]),
  );
  return dialogs;
}

function id(item: unknown): unknown {
  return (item as { readonly id?: unknown } | undefined)?.id;
}

async function counted(storage: Storage, names: string[]): Promise<Counted> {
  const found: unknown = await storage.read(names);
  return found as Counted;
}

function countsOf(items: Counted): readonly number[] {
  return Object.values(items).map(({ count }) => count);
}
