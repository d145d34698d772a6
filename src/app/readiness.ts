/** Whether the bot can work: it looks now and then at everything it needs, and says what is missing. */

import type { Log } from '../log/log';
import { mayPass, troubleOf, type StorageTrouble } from '../storage/unavailable';

/** Something the bot can't work without. `ask` resolves when it is there and may be written to; it ends in time. */
export interface Need {
  /** Without spaces, for the log. */
  readonly name: string;
  readonly ask: () => Promise<void>;
}

/** What watching works with. */
export interface ReadinessParts {
  /** First the one that no turn can do without, and with which the storage as a whole is there or away. */
  readonly needs: readonly Need[];
  readonly log: Log;
  /** How long something may give no usable answer until the bot is not ready, in ms (30 s). */
  readonly patienceMs?: number;
}

/** A hiccup of the storage is met by every instance at once: not one of them may fall out for it. */
const PATIENCE_MS = 30_000;
/** While it lasts, what is missing is said again after so many looks. */
const SAID_EVERY = 30;
/** As long as nothing is missing, everything is asked in each so many-th look; the looks between ask the first need alone. */
const ALL_EACH_LOOKS = 6;

interface Trouble {
  readonly trouble: StorageTrouble;
  /** On the clock of `performance`. */
  readonly since: number;
}

/**
 * Ready once everything was there, until something is missing, refuses us, or gives no usable answer for long. The first look and each sixth
 * asks for everything, and so does every one while something is in trouble; the others ask for the first need, with which the storage is
 * there or away. So a single table that goes missing shows after six looks at the latest. Whoever wants to know is told what the last look
 * found, so that questions cost nothing.
 */
export class Readiness {
  private troubles: ReadonlyMap<string, Trouble> = new Map();
  private looked = false;
  private said = '';
  private silentLooks = 0;
  private notReadySince: number | undefined;
  private looking: Promise<void> | undefined;
  private looks = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly parts: ReadinessParts) {}

  /** Looks now and every `everyMs`; resolves after the first look, which asks for everything. */
  async start(everyMs: number): Promise<void> {
    this.looks = 0;
    this.timer = setInterval(() => void this.look(), everyMs);
    await this.look();
  }

  /** Looks no more; from now on the bot is not ready. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    this.looked = false;
  }

  /** Resolves when the bot is ready; rejects when it is not, or nobody has looked yet. */
  check(): Promise<void> {
    return this.isReady() ? Promise.resolve() : Promise.reject(new Error('not ready'));
  }

  /** One look; a second one while the first goes on is the same. */
  look(): Promise<void> {
    this.looking ??= this.ask().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async ask(): Promise<void> {
    const now = performance.now();
    const found = await Promise.all(this.asked().map(async (need) => [need.name, await troubleWith(need)] as const));
    const before = this.troubles;
    this.troubles = new Map(
      found.flatMap(([name, trouble]) =>
        trouble === undefined ? [] : [[name, { trouble, since: before.get(name)?.since ?? now }] as const],
      ),
    );
    this.looked = true;
    this.tell();
  }

  private asked(): readonly Need[] {
    const { needs } = this.parts;
    const isTimeForAll = this.looks++ % ALL_EACH_LOOKS === 0;
    return isTimeForAll || this.troubles.size > 0 ? needs : needs.slice(0, 1);
  }

  private isReady(): boolean {
    return this.looked && [...this.troubles.values()].every((one) => this.isBearable(one));
  }

  private isBearable({ trouble, since }: Trouble): boolean {
    return mayPass(trouble) && performance.now() - since < (this.parts.patienceMs ?? PATIENCE_MS);
  }

  private tell(): void {
    if (this.isReady()) this.tellReady();
    else this.tellMissing();
  }

  private tellReady(): void {
    if (this.notReadySince !== undefined)
      this.parts.log.info('ready again', { ms: Math.round(performance.now() - this.notReadySince) });
    this.notReadySince = undefined;
    this.said = '';
  }

  /** Each line names one thing. They are said again when they change, and now and then while it lasts. */
  private tellMissing(): void {
    this.notReadySince ??= performance.now();
    const missing = [...this.troubles].map(([name, { trouble }]) => ({ name, reason: trouble }));
    const now = JSON.stringify(missing);
    this.silentLooks = now === this.said ? this.silentLooks + 1 : 0;
    this.said = now;
    if (this.silentLooks % SAID_EVERY > 0) return;
    for (const one of missing) this.parts.log.error('not ready', one);
  }
}

async function troubleWith({ ask }: Need): Promise<StorageTrouble | undefined> {
  try {
    await ask();
    return undefined;
  } catch (error) {
    return troubleOf(error) ?? 'away';
  }
}
