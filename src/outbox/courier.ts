/**
 * Takes pointers off the queue and goes a round for each, in several chats at once and in each of them one after the other: so a crash can
 * repeat no more than one message in each of those chats. While Teams keeps an answer back others take its place, for one chat that hangs
 * must not hold up the rest.
 */

import type { DueRow, TakenPointer } from '../domain/watch/due';
import { isOfOtherRelease, readPointer, type Pointer } from './pointer';
import type { LogFields } from '../log/log-fields';
import { traced } from '../log/trace';
import { Round, type RoundParts, type Waiting } from './round';
import { someAtOnce } from './some-at-once';

/** In so many chats a message is under way at the same time: while Teams takes its time with one, the others go on. */
export const CHATS_AT_ONCE = 8;
const TAKEN_AT_ONCE = 32;
/** Longer than so many rounds take, unless they run into every timeout; then another instance finds the rows claimed. */
const HIDDEN_MS = 120_000;
/** A pointer goes back to the queue while its person is left alone, and it may. Beyond this it is poison; its rows are pointed to again. */
const MOST_HANDED_OUT = 100;
const LONGEST_BACK_MS = 60_000;
const SPREAD_MS = 5000;
/** A pointer that only another release understands is left to an instance of that one for so long. */
const OTHERS_MS = 5000;
/** While one message hangs already, the next shows sooner whether it does. */
const SHORT_PATIENCE_MS = 150;
/** So many answers are waited for at the same time, and no more. */
const MOST_HANGING = 16;

type Addressed = Pointer & { readonly taken: TakenPointer };

/** Delivers what pointers of the queue name. */
export class Courier {
  private stopped = false;
  private readonly hanging = new Set<Promise<void>>();

  constructor(private readonly parts: RoundParts) {}

  /** Takes a handful of pointers and deals with each, the healthiest people first; answers how many there were. Rejects when storage is in trouble. */
  async work(): Promise<number> {
    const { pointers, pace } = this.parts;
    const taken = await pointers.take(TAKEN_AT_ONCE, HIDDEN_MS);
    const chats = byChat(pace.healthiestFirst(await this.addressed(taken)));
    // One goes first; while messages are taken more and more go at once.
    await someAtOnce(
      chats,
      () => pace.atOnce(CHATS_AT_ONCE),
      (chat) => this.chat(chat),
    );
    return taken.length;
  }

  /** One after the other of what waits for one chat. */
  private async chat(all: readonly Addressed[]): Promise<void> {
    for (const one of all) {
      if (this.stopped) await this.parts.pointers.putBack(one.taken, 0);
      else await this.deal(one);
    }
  }

  /** Resolves when no answer is waited for any more. */
  async idle(): Promise<void> {
    while (this.hanging.size > 0) await Promise.all(this.hanging);
  }

  /** Takes nothing more; what is under way is finished. */
  stop(): void {
    this.stopped = true;
  }

  /** What is no pointer goes away; one that only another release understands goes back. */
  private async addressed(all: readonly TakenPointer[]): Promise<readonly Addressed[]> {
    const found: Addressed[] = [];
    for (const taken of all) {
      const pointer = taken.handedOut > MOST_HANDED_OUT ? undefined : readPointer(taken.text);
      if (pointer) found.push({ ...pointer, taken });
      else await this.refuse(taken);
    }
    return found;
  }

  private async refuse(taken: TakenPointer): Promise<void> {
    if (taken.handedOut > MOST_HANDED_OUT || !isOfOtherRelease(taken.text)) await this.drop(taken);
    else await this.parts.pointers.putBack(taken, OTHERS_MS);
  }

  private async drop(taken: TakenPointer): Promise<void> {
    this.parts.log.warn('pointer dropped', { count: taken.handedOut });
    await this.parts.pointers.remove(taken);
  }

  private async deal(pointer: Addressed): Promise<void> {
    const { pace, clock } = this.parts;
    const go = pace.ask(pointer.to, clock.now());
    if (go.kind === 'wait') return this.putBack(pointer.taken, go.ms);
    const patienceMs = this.hanging.size > 0 ? SHORT_PATIENCE_MS : this.parts.patienceMs;
    let hangs: () => void = () => undefined;
    const hanging = new Promise<'hangs'>((resolve) => {
      hangs = () => {
        resolve('hangs');
      };
    });
    const gone = this.go(pointer, { patienceMs, hangs });
    if ((await Promise.race([gone, hanging])) === 'hangs') await this.leave(gone);
  }

  /** Others go on meanwhile; what becomes of this one shows later. */
  private async leave(gone: Promise<void>): Promise<void> {
    const left = gone
      .catch((error: unknown) => {
        this.parts.log.warn('outbox waits', {}, error);
      })
      .finally(() => this.hanging.delete(left));
    this.hanging.add(left);
    if (this.hanging.size >= MOST_HANGING) await Promise.race(this.hanging);
  }

  private async go({ to, rows, taken }: Addressed, waiting: Waiting): Promise<void> {
    const { pointers, pace, clock } = this.parts;
    try {
      await traced('outbox', this.parts.recorder, (trace) => {
        const [first] = rows;
        trace.fields = { count: rows.length, ...(first && fieldsOf(first)) };
        return new Round(this.parts, to, waiting).go(rows);
      });
    } finally {
      // Whatever came of it has been reported by now, unless nothing was sent at all.
      pace.report(to, 'nothing', clock.now());
    }
    await pointers.remove(taken);
  }

  private async putBack(taken: TakenPointer, ms: number): Promise<void> {
    const spread = this.parts.chance() * SPREAD_MS;
    await this.parts.pointers.putBack(taken, Math.min(ms, LONGEST_BACK_MS) + (ms < 1000 ? 0 : spread));
  }
}

/** What waits, chat by chat in the order of the first of each. */
function byChat(all: readonly Addressed[]): readonly (readonly Addressed[])[] {
  const found = new Map<string, Addressed[]>();
  for (const one of all) {
    const key = `${one.to.tenantId}/${one.to.personId}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return [...found.values()];
}

function fieldsOf({ kind, takes, cause }: DueRow): LogFields {
  return { kind, attempts: takes, ...(cause === undefined ? {} : { cause }) };
}
