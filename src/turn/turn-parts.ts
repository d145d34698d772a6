/** What turns are made of. */

import type { Say } from '../../cards/engine/words';
import type { World } from '../../dialogs/engine/scene';
import type { Conversation } from '../../dialogs/engine/state';
import type { Roster } from '../channel/roster';
import type { Speaker } from '../channel/speaker';
import type { PartnerTenants } from '../domain/people/actor';
import type { PersonRef } from '../domain/people/person';
import type { Ids } from '../domain/record/ids';
import type { Clock } from '../domain/time/clock';
import type { Log } from '../log/log';
import type { PartnerList } from '../partners/partner-list';
import type { Conversations } from './conversations';
import type { Decider } from './decide';
import type { Forgetting } from './forgetting';
import type { OwedBook } from './owed-book';
import type { Presenter } from './present';
import type { Quarantine } from './quarantine';
import type { KeyedQueue } from './queue';
import type { RateLimiter } from './rate-limit';
import type { ReadOnce } from './read-once';
import type { TurnTimes } from './times';
import type { TurnWatch } from './turn-line';

/** The rooms and plugs a turn passes through. */
export interface TurnParts {
  readonly conversations: Conversations;
  readonly decider: Decider;
  readonly presenter: Presenter;
  readonly speaker: Speaker;
  readonly queue: KeyedQueue;
  readonly world: World;
  /** What the world is read by: once a question and attempt. */
  readonly reads: Pick<ReadOnce, 'during' | 'forget'>;
  readonly words: (locale: string) => Say;
  readonly partners: PartnerTenants & Pick<PartnerList, 'refresh'>;
  readonly roster: Pick<Roster, 'ask'>;
  readonly limits: RateLimiter;
  readonly forgetting: Forgetting;
  readonly quarantine: Pick<Quarantine, 'setAside'>;
  /** Sees to it that the chat is looked at later, before a turn promises something. */
  readonly owed: Pick<OwedBook, 'cover'>;
  /** Follows somebody who wants to be reminded otherwise from now on; others go on meanwhile. */
  readonly agendas: { follow(person: PersonRef): void };
  /** Is told of who was met, and what may not have reached them. */
  readonly contacts: { met(person: PersonRef, inDoubt: Conversation['inDoubt']): Promise<void> };
  /** Is woken when a turn may have made something due. */
  readonly outbox: { nudge(): void };
  /** Is told of a form that begins, before it is saved. */
  readonly forms: { begin(before: Conversation, after: Conversation, person: PersonRef): Promise<void> };
  readonly times: TurnTimes;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Who looks on. */
  readonly watch: TurnWatch;
}
