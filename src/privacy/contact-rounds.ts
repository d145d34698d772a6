/** The walk through all trials that erases the customer's contacts of those that ended long ago, once a day. */

import { randomBytes } from 'node:crypto';
import { isErased, pseudonymFrom } from '../domain/people/pseudonym';
import { hasCode, unlessRaced } from '../domain/errors';
import type { Clock } from '../domain/time/clock';
import type { MarkedStorage, StoredItem } from '../domain/record/item-storage';
import type { Place, RecordWalk, TrialRow } from '../domain/privacy/record-walk';
import type { PersonRef } from '../domain/people/person';
import type { Trial } from '../domain/record/trial';
import type { Log } from '../log/log';
import { refuseLater } from './gathering';
import { Recognition } from './recognition';
import type { RetentionTerms } from '../settings/retention-terms';
import { daysBefore, endedAt } from './terms';
import { isKeptBy } from '../domain/record/side-on';
import { isSame } from '../domain/people/person';

/** What the walk works with. */
export interface ContactRoundParts {
  readonly state: Pick<MarkedStorage, 'read' | 'put' | 'write' | 'delete'>;
  readonly record: Pick<RecordWalk, 'unpaid' | 'eraseTrial' | 'person' | 'removePerson'>;
  readonly terms: Pick<RetentionTerms, 'contacts'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Where the walk through the trials stands; it begins anew once a day. */
interface Round extends StoredItem {
  readonly v: number;
  readonly day: string;
  readonly after?: Place;
  readonly done?: true;
}

const ROUND = 'retention';
/** After so many trials the place is saved. */
const SAVE_EVERY = 200;

/** The walk. Several instances may make it at once, and any of them may die in between. */
export class ContactRounds {
  constructor(private readonly parts: ContactRoundParts) {}

  /**
   * The trials of all partners; whoever comes later goes on where the last one stopped. Answers how many lost their contacts. Rejects with
   * STORAGE_UNAVAILABLE.
   */
  async run(): Promise<number> {
    const { record, clock, log } = this.parts;
    let round = await this.round();
    if (!round) return 0;
    let count = 0;
    let seen = 0;
    for await (const row of record.unpaid(round.after)) {
      if (await this.forgetContacts(row).catch((error: unknown) => keepForNow(log, error))) count++;
      if (++seen % SAVE_EVERY !== 0) continue;
      round = await this.kept({ ...round, after: row.place });
      if (!round) return count;
    }
    const { after: _place, ...rest } = round;
    const done: Round = { ...rest, day: clock.now().toISOString().slice(0, 10), done: true };
    await unlessRaced(() => this.parts.state.write({ [ROUND]: done }));
    return count;
  }

  /** How many trials would lose their contacts now; changes nothing, and goes through all of them. */
  async look(): Promise<number> {
    let count = 0;
    for await (const { trial } of this.parts.record.unpaid()) if (this.isOver(trial)) count++;
    return count;
  }

  /** Lets the next run go through all trials, even if that was done today. */
  async startAgain(): Promise<void> {
    await this.parts.state.delete([ROUND]);
  }

  /** It ended so long ago that its contacts go, and has some. */
  private isOver(trial: Trial): boolean {
    const { terms, clock } = this.parts;
    const ended = endedAt(trial);
    return ended !== undefined && ended <= daysBefore(clock.now(), terms.contacts) && contactsOf(trial).length > 0;
  }

  private async round(): Promise<Round | undefined> {
    const day = this.parts.clock.now().toISOString().slice(0, 10);
    const stored = (await this.parts.state.read([ROUND]))[ROUND] as Round | undefined;
    if ((stored?.v ?? 1) > 1 || (stored?.done && stored.day === day)) return undefined;
    if (stored && !stored.done) return stored;
    const { after: _after, done: _done, ...others } = stored ?? {};
    return this.kept({ eTag: 'absent', ...others, v: 1, day });
  }

  /** The round as it is stored now; `undefined` where somebody else goes on with it. */
  private async kept(round: Round): Promise<Round | undefined> {
    try {
      return { ...round, eTag: await this.parts.state.put(ROUND, round) };
    } catch (error) {
      if (hasCode(error, 'STORAGE_CONFLICT')) return undefined;
      throw error;
    }
  }

  /**
   * As an erasure of exactly these people, in this trial and all that stands beside it. Its texts first, while their rows still say what to
   * look for; then their rows; and the trial forgets who they were last, for it alone says which rows those are.
   */
  private async forgetContacts({ place, trial }: TrialRow): Promise<boolean> {
    const { record } = this.parts;
    if (!this.isOver(trial)) return false;
    const contacts = contactsOf(trial);
    const known = new Recognition({ ids: [], traces: [], names: [], phones: [] });
    for (const ref of contacts) {
      const row = await record.person(ref);
      known.add(row ? refuseLater(row) : { ref });
    }
    await record.eraseTrial(place, known.erasing(asBefore), 'do');
    for (const contact of contacts) await record.removePerson(contact);
    await record.eraseTrial(place, known.erasing(pseudonyms()), 'do');
    return true;
  }
}

/** What only a later release may write waits for it, and that is logged; the rest doesn't. Throws whatever else went wrong. */
export function keepForNow(log: Log, error: unknown): false {
  if (!hasCode(error, 'ROW_FROM_NEWER_VERSION')) throw error;
  log.warn('kept for now', {}, error);
  return false;
}

function asBefore(id: string): string {
  return id;
}

/** A pseudonym for each id, never to be made again. */
function pseudonyms(): (id: string) => string {
  const made = new Map<string, string>();
  return (id) => {
    const pseudonym = made.get(id) ?? pseudonymFrom(randomBytes(16).toString('base64url'));
    made.set(id, pseudonym);
    return pseudonym;
  };
}

/** The people of the customer whom somebody named on the trial: their rows serve this trial only. */
export function contactsOf(trial: Trial): readonly PersonRef[] {
  const { contact, signUpAccount, ownership, invitations = [], owner, people = [] } = trial;
  const named = [contact, signUpAccount, ownership?.admin, ...invitations.map(({ invited }) => invited)];
  // Who keeps an own record is its contact, and that row serves more than this trial.
  const holders = [owner, ...people];
  // Whoever is invited, also by a colleague at the customer, has a row of that invitation's own.
  const isNamed = (ref: PersonRef): boolean =>
    (isKeptBy(trial, ref.tenantId) || invitations.some(({ invited }) => invited === ref)) && !isErased(ref.personId);
  return named.filter((ref) => ref !== undefined).filter((ref) => isNamed(ref) && !holders.some((one) => isSame(one, ref)));
}
