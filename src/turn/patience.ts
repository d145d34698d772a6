/** Waits for a card that another turn is just showing: nobody can have answered it, and a copy must not show it twice. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation, Owed } from '../../dialogs/engine/state';
import type { Arrival } from './arrival';
import type { Loaded } from './conversations';
import { isBroken } from './promises';

/** Longer than a post usually takes. A card that is not there by then counts as lost: whoever promised it may be dead. */
const PATIENCE_MS = 1500;
const POLL_MS = 15;

/** Loads until no card that matters to this activity is on its way, or one of them takes too long. `own` promises don't count. */
export async function loadSettled(
  load: () => Promise<Loaded>,
  arrival: Arrival,
  now: Date,
  own: readonly Owed[] = [],
): Promise<Loaded> {
  let awaited: string | undefined;
  let patientUntil = 0;
  for (;;) {
    const loaded = await load();
    const onItsWay = cardsOnTheirWay(loaded.conversation, arrival, now).find(({ id }) => !own.some((mine) => mine.id === id));
    if (!onItsWay) return loaded;
    if (onItsWay.id === awaited && performance.now() > patientUntil)
      return { ...loaded, conversation: givenUp(loaded.conversation, now) };
    if (onItsWay.id !== awaited) patientUntil = performance.now() + PATIENCE_MS;
    awaited = onItsWay.id;
    await sleep(POLL_MS);
  }
}

/** A typed line may be meant for the question on that card; a copy is answered by any card. A press says itself what it is for. */
function cardsOnTheirWay({ owed, seen }: Conversation, { isInvoke, activityId, event }: Arrival, now: Date): readonly Owed[] {
  if (isInvoke) return [];
  const isCopy = seen.some(([id]) => id === activityId);
  return owed.filter(
    (one) => one.kind === 'show' && !isBroken(one, now) && (isCopy || (event.kind === 'text' && one.screen.kind === 'journey')),
  );
}

function givenUp(conversation: Conversation, now: Date): Conversation {
  const lost = (one: Owed): Owed => ({ ...one, tries: (one.tries ?? 0) + 1, until: now.toISOString() });
  return { ...conversation, owed: conversation.owed.map((one) => (one.kind === 'show' ? lost(one) : one)) };
}
