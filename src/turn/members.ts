/** Asks anew, outside of a turn, whether somebody is still a member: for what happens in a browser and not in Teams. */

import type { Roster } from '../channel/roster';
import type { Membership } from '../domain/people/actor';
import type { Clock } from '../domain/time/clock';
import { servesFor } from '../domain/people/risk';
import type { PersonRef } from '../domain/people/person';
import { personKey } from '../channel/read-activity';
import type { Conversations } from './conversations';

/** What asking works with. */
export interface MembersParts {
  readonly conversations: Conversations;
  readonly roster: Pick<Roster, 'find'>;
  readonly clock: Clock;
}

/** People as the roster knows them now. */
export class Members {
  constructor(private readonly parts: MembersParts) {}

  /**
   * The roster's word about a person now, so that who left a moment ago is none; while the roster is out, one of the last five minutes.
   * `silent` where there is neither; `unknown` for somebody who has no chat with the bot, or none any more, or of whom the roster says
   * that there is nobody. Rejects as `Conversations.load` does.
   */
  async find(person: PersonRef): Promise<Membership['standing'] | 'silent' | 'unknown'> {
    const { conversations, clock } = this.parts;
    const { member, reference } = (await conversations.load(personKey(person))).conversation;
    if (!reference) return 'unknown';
    const told = await this.parts.roster.find(reference, { v: 1, ...person, name: '' });
    if (told === 'nobody') return 'unknown';
    if (!told) return member && servesFor('high', member.at, clock.now()) ? member.standing : 'silent';
    await conversations.change(personKey(person), (before) => ({ ...before, member: told }));
    return told.standing;
  }
}
