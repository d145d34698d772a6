/** What may not have reached people is told once more when they are met: at their next turn, or once another message has reached them. */

import type { InDoubt } from '../../dialogs/engine/state';
import { MOST_COPIES } from '../domain/watch/delivery';
import type { DueEntry, DueIndex } from '../domain/watch/due';
import type { Clock } from '../domain/time/clock';
import type { PersonRef } from '../domain/people/person';
import { fingerprint, type Log } from '../log/log';
import type { Pace } from './pace';
import type { Recipients } from './recipients';

/** What contacts work with. */
export interface ContactParts {
  readonly due: Pick<DueIndex, 'find' | 'claim'>;
  readonly recipients: Pick<Recipients, 'certain'>;
  readonly pace: Pick<Pace, 'heard'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Wakes what is in doubt. */
export class Contacts {
  constructor(private readonly parts: ContactParts) {}

  /** This person was met, so their chat is alive, and what waits in doubt is due now. Trouble is logged; it then waits for its own turn. */
  async met(person: PersonRef, inDoubt: readonly InDoubt[] = []): Promise<void> {
    this.parts.pace.heard(person, this.parts.clock.now());
    try {
      const gone: DueEntry[] = [];
      for (const one of inDoubt) if (!(await this.wake({ ...one, to: person }))) gone.push({ ...one, to: person });
      if (gone.length > 0) await this.parts.recipients.certain(person, gone);
    } catch (error) {
      this.parts.log.warn('doubts not woken', { tenant: fingerprint(person.tenantId) }, error);
    }
  }

  /** Whether it is still there. What somebody has in hand is left to them. */
  private async wake(entry: DueEntry): Promise<boolean> {
    const { due, clock } = this.parts;
    const row = await due.find(entry);
    if (row === undefined) return false;
    const until = clock.now().toISOString();
    // Once more, however often it went out.
    const copies = Math.min(row.copies ?? 0, MOST_COPIES - 1);
    if (row.takes === 0 && (row.until ?? '') > until) await due.claim(row, { until, copies });
    return true;
  }
}
