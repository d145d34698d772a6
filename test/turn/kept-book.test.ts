/** Which promises were kept is known to who kept them at once, and to others soon; what the chat's next save clears is not noted. */

import { deepEqual, equal } from 'node:assert/strict';
import { newConversation, type Conversation, type Owed } from '../../dialogs/engine/state';
import type { KeptPromise, OwedEntry } from '../../src/domain/watch/owed';
import { CodedError } from '../../src/domain/errors';
import { hashKey } from '../../src/storage/keys';
import { KeptBook } from '../../src/turn/kept-book';
import { ManualClock } from '../kit/stage/manual-clock';
import { memoryLog } from '../kit/stage/memory-log';
import { until } from '../kit/until';

const KEY = 'person/tenant/robin';
const NOW = '2026-04-14T09:00:00.000Z';

/** The notes of an index, whose storage can be away. */
class Notes {
  readonly kept: KeptPromise[] = [];
  away = false;
  writes = 0;
  reads = 0;

  noteKept(kept: readonly KeptPromise[]): Promise<void> {
    this.writes++;
    if (this.away) return Promise.reject(new CodedError('STORAGE_UNAVAILABLE', 'away'));
    this.kept.push(...kept);
    return Promise.resolve();
  }

  notedKept({ chat, until: slot }: OwedEntry) {
    this.reads++;
    const found = this.kept.filter((one) => one.chat === chat && one.until === slot);
    const of = (promise: string) => found.find((one) => one.promise === promise);
    return Promise.resolve({
      has: (promise: string) => of(promise) !== undefined,
      shownIn: (promise: string) => ({ card: of(promise)?.card, message: of(promise)?.message }),
    });
  }
}

const show = (id: string, more: Partial<Owed> = {}): Owed =>
  ({ id, until: '2026-04-14T09:00:10.000Z', kind: 'show', screen: { kind: 'journey' }, ...more }) as Owed;
const owing = (...owed: readonly Owed[]): Conversation => ({ ...newConversation(), owed });

describe('the book of kept promises', () => {
  let index: Notes;
  let clock: ManualClock;
  const { log, lines } = memoryLog();
  const bookOf = () => new KeptBook({ index, clock, log });
  const leftOf = async (book: KeptBook, stored: Conversation) => {
    const { conversation, isBehind } = await book.apply(KEY, stored);
    return [conversation.owed.map(({ id }) => id), isBehind];
  };

  beforeEach(() => {
    index = new Notes();
    clock = new ManualClock(NOW);
  });

  it('knows at once what it kept itself, and asks nobody', async () => {
    const book = bookOf();
    book.keep(KEY, [show('a')], {});
    deepEqual(await leftOf(book, owing(show('a'))), [[], true]);
    equal(index.reads, 0);
    await book.idle();
  });

  it('knows what another process kept, once that is noted', async () => {
    const [one, other] = [bookOf(), bookOf()];
    one.keep(KEY, [show('a')], {});
    deepEqual(await leftOf(other, owing(show('a'))), [['a'], false]);
    await until(() => index.kept.length === 1, 'one note');
    deepEqual(await leftOf(other, owing(show('a'), show('b'))), [['b'], true]);
    equal(index.kept[0]?.chat, hashKey(KEY));
  });

  it('asks nobody about a card that is known as lost, or that only its person brings back', async () => {
    await leftOf(bookOf(), owing(show('a', { tries: 1 }), show('b', { until: '9999-12-31T00:00:00.000Z' })));
    equal(index.reads, 0);
  });

  it('notes nothing that a save has cleared, and forgets it', async () => {
    const book = bookOf();
    book.keep(KEY, [show('a')], {});
    book.saved(KEY, owing(show('b')));
    await book.idle();
    equal(index.writes, 0);
    deepEqual(await leftOf(book, owing(show('a'))), [['a'], false]);
  });

  it('notes what a save did not clear', async () => {
    const book = bookOf();
    book.keep(KEY, [show('a')], {});
    book.saved(KEY, owing(show('a'), show('b')));
    await book.idle();
    deepEqual(
      index.kept.map(({ promise }) => promise),
      ['a'],
    );
  });

  it('notes together what is kept within a moment', async () => {
    const book = bookOf();
    for (let i = 0; i < 50; i++) book.keep(`person/tenant/${i}`, [show(`p${i}`)], {});
    await until(() => index.kept.length === 50, 'all notes');
    equal(index.writes, 1);
  });

  it('names the card of a journey only while the journey is where it was', async () => {
    const [one, other] = [bookOf(), bookOf()];
    const card = { id: '17', at: NOW, revision: 3 };
    one.keep(KEY, [show('a')], { card });
    await one.idle();
    const open = { id: 'j', journey: 'signUp', step: 'country', revision: 3 } as unknown as Conversation['open'];
    for (const book of [one, other]) {
      const at3 = await book.apply(KEY, { ...owing(show('a')), ...(open && { open }) });
      deepEqual(at3.conversation.open?.card, { id: '17', at: NOW });
      const at4 = await book.apply(KEY, { ...owing(show('a')), ...(open && { open: { ...open, revision: 4 } }) });
      equal(at4.conversation.open?.card, undefined);
    }
  });

  it('names the message in which a view was shown, here and elsewhere', async () => {
    const [one, other] = [bookOf(), bookOf()];
    const screen = { kind: 'view', name: 'trial', args: { trial: 't' } } as const;
    one.keep(KEY, [show('a', { screen })], { message: '17' });
    await one.idle();
    for (const book of [one, other]) {
      const { conversation } = await book.apply(KEY, owing(show('a', { screen })));
      deepEqual(conversation.messages, [{ messageId: '17', view: 'trial', args: { trial: 't' } }]);
    }
  });

  it('tries a note again while the lease lasts, and says that it could not', async () => {
    const book = bookOf();
    index.away = true;
    book.keep(KEY, [show('a')], {});
    await book.idle();
    index.away = false;
    await until(() => index.kept.length === 1, 'one note');
    index.away = true;
    book.keep(KEY, [show('b')], {});
    clock.advance(60_000);
    await book.idle();
    index.away = false;
    await book.idle();
    equal(index.kept.length, 1);
    equal(lines.filter(({ event }) => event === 'kept promises not noted').length, 2);
  });
});
