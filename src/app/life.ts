/** The life of a bot: in which order its parts start, and how they end. */

import { within } from '../bounds/within';
import type { MessageServer } from '../http/server';
import type { AppParts } from './app-parts';
import type { OutboxWiring } from './outbox-wiring';
import type { Readiness } from './readiness';
import type { RecordWiring } from './record-wiring';
import type { SpeechWiring } from './speech-wiring';
import { STORAGE_WAIT_MS, waitForStorage } from './storage-wait';
import type { TurnWiring } from './turn-wiring';
import type { WatchWiring } from './watch-wiring';

/** What a crash left undone is due within a minute of it; then it is found and made good within 90 s. */
const SWEEP_EVERY_MS = 10_000;
/** Until it is done, the walk for what release 0.1.0 left owed goes on once in so many sweeps. */
const WALK_EACH_SWEEPS = 6;
const READY_EVERY_MS = 10_000;
const REPAIR_EVERY_MS = 6 * 3_600_000;
const KEEP_EVERY_MS = 3_600_000;
const TALLY_EVERY_MS = 60_000;
/** What is still under way after this long has lost its answer; the promises of its saves are kept after the next start. */
export const CLOSE_WITHIN_MS = 10_000;

/** All that starts and ends. */
export interface Living {
  readonly record: RecordWiring;
  readonly speech: SpeechWiring;
  readonly sending: OutboxWiring;
  readonly turn: TurnWiring;
  readonly readiness: Readiness;
  readonly server: MessageServer;
  readonly watch: Pick<WatchWiring, 'stop'>;
}

/** Starts once and ends once. */
export class Life {
  private readonly ending = new AbortController();

  constructor(
    private readonly parts: AppParts,
    private readonly living: Living,
  ) {}

  /** Listens first, so that who asks hears that it is not ready; then waits for the storage, then runs. Resolves with the port. */
  async start(): Promise<number> {
    const { config, log, storageWaitMs = STORAGE_WAIT_MS, readyEveryMs = READY_EVERY_MS } = this.parts;
    const { server, speech, readiness } = this.living;
    const port = await server.listen(config.port);
    if (config.mode === 'local') speech.listensAt(`http://127.0.0.1:${port}`);
    const prepare = (): Promise<void> => this.prepare();
    if (!(await waitForStorage({ prepare, ending: this.ending.signal, log, port, withinMs: storageWaitMs }))) return port;
    if (speech.world.directory === speech.stored) speech.stored.start();
    await readiness.start(readyEveryMs);
    this.run();
    log.info('listening', { port });
    return port;
  }

  /** Takes nothing new, finishes what is under way, and ends, within ten seconds. */
  async close(): Promise<void> {
    await within(CLOSE_WITHIN_MS, this.finish());
  }

  /** Resolves when no turn, no update of a card, no erasure, no repair, no round of the keeper and, unless told otherwise, no note is under way. */
  async settled(but?: 'notes'): Promise<void> {
    const { turn, speech, record, sending } = this.living;
    await turn.turns.idle();
    await turn.queue.idle();
    await speech.painter.idle();
    if (but !== 'notes') await record.kept.idle();
    await record.erasures.idle();
    await sending.repair.idle();
    await sending.keeper.idle();
  }

  private async prepare(): Promise<void> {
    const { stores, partners } = this.living.record;
    await stores.ensure();
    await partners.load();
  }

  private run(): void {
    const { sweepEveryMs = SWEEP_EVERY_MS, outboxRhythm = {} } = this.parts;
    const { turn, sending } = this.living;
    turn.sweeper.start(sweepEveryMs);
    turn.owedWalk.start(sweepEveryMs * WALK_EACH_SWEEPS);
    sending.keeper.start(KEEP_EVERY_MS);
    sending.dayTally.start(TALLY_EVERY_MS);
    if (outboxRhythm === 'byHand') return;
    sending.outbox.start(outboxRhythm);
    sending.repair.start(REPAIR_EVERY_MS);
  }

  private async finish(): Promise<void> {
    this.ending.abort();
    const { readiness, server, speech, turn, sending } = this.living;
    const { keeper, outbox, repair } = sending;
    await Promise.all(
      [readiness, turn.sweeper, turn.owedWalk, keeper, outbox, repair].map((part) => part.stop()).concat(server.close()),
    );
    await sending.dayTally.stop();
    await speech.stored.stop();
    await this.settled();
    await this.living.watch.stop();
  }
}
