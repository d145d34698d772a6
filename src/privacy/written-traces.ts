/** Whom a chat names that is written again and again: only what changed since it was last written is looked through. */

import { RecentlyUsed } from '../bounds/recently-used';
import type { Trace } from '../domain/privacy/traces';
import { mayName, tracesIn } from '../domain/privacy/traces';
import type { StoredItem } from '../domain/record/item-storage';
import { isChatKey, notOwn, ownIdsOf, tracesOfItem } from './item-traces';

/** So many chats are remembered, and none for longer than this: whom a person named stays in memory no longer than it serves. */
const REMEMBERED = 500;
const REMEMBERED_MS = 10 * 60_000;

const NONE: ReadonlySet<Trace> = new Set();

/** A field's text, and what was found in it. */
interface Looked {
  readonly text: string;
  readonly traces: ReadonlySet<Trace>;
}

/** A chat as it was written last. */
interface Written {
  readonly fields: ReadonlyMap<string, Looked>;
  readonly own: ReadonlySet<Trace>;
  readonly at: number;
}

/** `tracesOfItem`, which for a chat whose fields' texts are at hand looks only through those whose text is another one than last time. */
export class WrittenTraces {
  private readonly chats = new RecentlyUsed<Written>(REMEMBERED);

  /** `now` in ms, for the age of what is remembered alone. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Whom an item names. */
  of(key: string, item: StoredItem, texts?: ReadonlyMap<string, string>): ReadonlySet<Trace> {
    const since = this.now() - REMEMBERED_MS;
    this.chats.deleteWhile(({ at }) => at < since);
    if (texts === undefined || !isChatKey(key)) return tracesOfItem(key, item);
    const before = this.chats.get(key);
    const fields = new Map(Array.from(texts, ([name, text]) => [name, looked(name, text, item, before)] as const));
    const own = isSame(before, fields) ? before.own : ownIdsOf(key, item);
    this.chats.set(key, { fields, own, at: this.now() });
    return notOwn(together(fields), own);
  }

  /** Nothing of the item is remembered any more. */
  forget(key: string): void {
    this.chats.delete(key);
  }
}

function together(fields: Written['fields']): ReadonlySet<Trace> {
  const all = new Set<Trace>();
  for (const { traces } of fields.values()) for (const trace of traces) all.add(trace);
  return all;
}

function looked(name: string, text: string, item: object, before: Written | undefined): Looked {
  const known = before?.fields.get(name);
  if (known?.text === text) return known;
  return { text, traces: mayName(name, text) ? tracesIn({ [name]: (item as Readonly<Record<string, unknown>>)[name] }) : NONE };
}

/** Whether the fields that say which ids are the chat's own are as they were. */
function isSame(before: Written | undefined, fields: ReadonlyMap<string, Looked>): before is Written {
  if (before === undefined || before.fields.get('reference') !== fields.get('reference')) return false;
  const [owed, owes] = [before.fields.get('owed'), fields.get('owed')];
  return owed === owes || (!bringsPeople(owed) && !bringsPeople(owes));
}

/** Most of what is owed is a card, and brings nobody along. */
function bringsPeople(owed: Looked | undefined): boolean {
  return owed?.text.includes('"people"') === true;
}
