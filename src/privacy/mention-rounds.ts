/** Sees to it that the index of mentions knows every row, those of earlier releases too, and nothing that is no more. */

import type { RowPlace } from '../domain/privacy/kept-rows';
import { MENTION_RULES, type MentionProgress } from '../domain/privacy/mentions';
import type { Clock } from '../domain/time/clock';
import type { Instant } from '../domain/time/dates';
import type { Log } from '../log/log';

/** What rounds work with. */
export interface MentionRoundsParts {
  readonly home: {
    load(): Promise<MentionProgress>;
    /** Saves it unless somebody else did since: as it stands then, or nothing. */
    save(progress: MentionProgress): Promise<MentionProgress | undefined>;
  };
  readonly fill: { page(after?: RowPlace): Promise<{ readonly next: RowPlace | undefined; readonly missing: number }> };
  readonly clock: Clock;
  readonly log: Log;
}

/** What came of a call: rows that were not in the index, and whether it knows every row now. */
export interface Round {
  readonly added: number;
  readonly isWhole: boolean;
}

/** Longer than a page takes of which no row is in the index yet. */
const LEASE_MS = 600_000;
/** An instance of an earlier release that runs beside this one writes rows without telling the index. */
const EVERY_MS = 86_400_000;
/** It may have run until a moment ago, when this process started in its place. */
const AT_START_MS = 3_600_000;
/** The first adds what is missing, the second finds nothing, if nobody of an earlier release writes meanwhile. */
const MOST_ROUNDS = 3;

/** Goes through all rows. Several instances may; one at a time does. */
export class MentionRounds {
  private stopped = false;
  private started = false;

  constructor(private readonly parts: MentionRoundsParts) {}

  /** Whether the last round through everything found nothing that the index lacked, and none did for a day before. */
  async isWhole(): Promise<boolean> {
    return isWhole(await this.parts.home.load());
  }

  /** A round, if one is due: at the start, once a day, and until one has found that nothing is missing. Goes on where the last one stopped. */
  async run(): Promise<Round> {
    const begun = byTheseRules(await this.parts.home.load());
    const now = this.now();
    const age = begun.completeAt === undefined ? Infinity : Date.parse(now) - Date.parse(begun.completeAt);
    const isFresh = age < (this.started ? EVERY_MS : AT_START_MS);
    this.started = true;
    const isOthers = begun.rules > MENTION_RULES || begun.until > now;
    return isFresh || isOthers ? { added: 0, isWhole: await this.isWhole() } : this.through(begun);
  }

  /** Rounds until one has found that nothing is missing, whatever was done today and whoever is at it: no earlier release runs any more. */
  async runWhole(): Promise<Round> {
    let added = 0;
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
      const { after: _after, missedAt: _missed, ...fresh } = byTheseRules(await this.parts.home.load());
      const round = await this.through({ ...fresh, missing: 0 });
      added += round.added;
      if (round.isWhole) return { added, isWhole: true };
    }
    return { added, isWhole: false };
  }

  /** Stops after the page it is at. */
  stop(): void {
    this.stopped = true;
  }

  private async through(begun: MentionProgress): Promise<Round> {
    const { home, fill, clock } = this.parts;
    let progress: MentionProgress | undefined = begun;
    let added = 0;
    while (progress) {
      const { next, missing } = await fill.page(progress.after);
      added += missing;
      const { after: _after, ...rest } = { ...progress, missing: progress.missing + missing };
      if (next === undefined) return this.ended(rest, added);
      const until = new Date(clock.now().getTime() + LEASE_MS).toISOString();
      progress = await home.save({ ...rest, after: next, until: this.stopped ? '' : until });
      if (this.stopped) break;
    }
    return { added, isWhole: false };
  }

  private async ended({ completeAt: _before, ...progress }: MentionProgress, added: number): Promise<Round> {
    const { home, log } = this.parts;
    const { missing } = progress;
    const completed = missing === 0 ? { completeAt: this.now() } : { missedAt: this.now() };
    log.info('mentions', { count: missing, outcome: missing === 0 ? 'whole' : 'once more' });
    const saved = await home.save({ ...progress, ...completed, missing: 0, until: '' });
    return { added, isWhole: saved !== undefined && isWhole(saved) };
  }

  private now(): Instant {
    return this.parts.clock.now().toISOString();
  }
}

/** Several instances of two releases may run side by side while one takes the other's place: a day without a find says they don't. */
function isWhole({ rules, completeAt, missedAt }: MentionProgress): boolean {
  if (rules < MENTION_RULES || completeAt === undefined) return false;
  return missedAt === undefined || Date.parse(completeAt) - Date.parse(missedAt) >= EVERY_MS;
}

/** Rules that find more begin a round of their own. */
function byTheseRules(progress: MentionProgress): MentionProgress {
  if (progress.rules >= MENTION_RULES) return progress;
  const { after: _after, completeAt: _complete, ...rest } = progress;
  return { ...rest, rules: MENTION_RULES, missing: 0 };
}
