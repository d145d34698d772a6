/** The turn in which a person is forgotten: promised first, answered then, and from then on the bot knows nothing of them. */

import { newConversation, type Conversation } from '../../dialogs/engine/state';
import { RecentlyUsed } from '../bounds/recently-used';
import type { Person } from '../domain/people/person';
import { fingerprint, type Log } from '../log/log';
import type { Erasures } from '../privacy/erasures';
import type { SaysWho } from '../privacy/recognition';
import type { Arrival } from './arrival';
import type { Conversations } from './conversations';
import type { TurnPlan } from './plan-turn';
import type { Presenter } from './present';

/** What forgetting works with. */
export interface ForgettingParts {
  readonly erasures: Pick<Erasures, 'begin' | 'start'>;
  readonly conversations: Pick<Conversations, 'forget'>;
  readonly presenter: Pick<Presenter, 'present'>;
  readonly log: Log;
}

/** The press or message that was answered last before everything went. It is in this process only, and not for long. */
interface Last {
  readonly activityId: string;
  readonly journey: string | undefined;
}

/** So many chats that were just forgotten are remembered, so that a second press gets the same answer. */
const REMEMBERED = 100;

/** Forgets people. */
export class Forgetting {
  private readonly just = new RecentlyUsed<Last>(REMEMBERED);

  constructor(private readonly parts: ForgettingParts) {}

  /** Promises the erasure, before anything is said; a second time is fine. The key by which it goes on; nothing where nobody is known. */
  async promise(arrival: Arrival, before: Conversation): Promise<string | undefined> {
    const { person } = arrival.sender;
    return isSomebody(person) ? this.parts.erasures.begin(subjectOf(person), saysWho(arrival, before)) : undefined;
  }

  /**
   * After the answer the chat's entity goes at once, the rest follows; what can't go now goes with the rest. A chat that owes more than a
   * screen is left to the erasure, which keeps that promise first.
   */
  async forget(arrival: Arrival, before: Conversation, plan: TurnPlan, promised: string | undefined): Promise<void> {
    const { erasures, conversations, presenter, log } = this.parts;
    const { key } = arrival.sender;
    this.just.set(key, { activityId: arrival.activityId, journey: before.open?.id });
    await presenter.present(arrival, before, plan);
    const isLeft = promised !== undefined && before.owed.some(({ kind }) => kind !== 'show');
    if (!isLeft)
      await conversations.forget(key).catch((error: unknown) => {
        log.warn('chat not forgotten yet', { conversation: fingerprint(key) }, error);
      });
    if (promised !== undefined) erasures.start(promised);
  }

  /** Answers a copy of the last message, and a second press on the last card, without making the chat's entity anew. */
  async repeat(arrival: Arrival): Promise<boolean> {
    const last = this.just.get(arrival.sender.key);
    const { event, activityId } = arrival;
    const isPress = event.kind === 'press' && event.token.journey !== undefined && event.token.journey === last?.journey;
    if (!isPress && activityId !== last?.activityId) return false;
    if (event.kind === 'press') await this.parts.presenter.present(arrival, newConversation(), forgotten('inPlace'));
    return true;
  }
}

/** The plan of such a turn: a last card, and nothing to keep. */
export function forgotten(place: TurnPlan['place']): TurnPlan {
  const screen = { kind: 'view', name: 'forgotten', args: {} } as const;
  return { conversation: newConversation(), screen, place, promised: [], silent: true };
}

function isSomebody({ tenantId, personId }: Person): boolean {
  return tenantId !== '' && personId !== '';
}

/** The chat goes before the erasure looks for it, so what it says is kept in the promise. */
function saysWho({ sender: { reference } }: Arrival, { member }: Conversation): SaysWho {
  return { reference, ...(member === undefined ? {} : { member }) };
}

function subjectOf({ tenantId, personId }: Person) {
  return { kind: 'person', tenantId, personId } as const;
}
