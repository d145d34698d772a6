/** Waits for a card that another turn is just showing: nobody can have answered it, and a copy must not show it twice. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Conversation, Owed } from '../../dialogs/engine/state';
import { entryOf } from '../domain/record/growing-list';
import type { Arrival } from './arrival';
import type { Loaded } from './conversations';
import { isBroken } from './promises';

const POLL_MS = 15;

/**
 * Loads until no card that matters to this activity is on its way, or one of them takes longer than `patienceMs`: whoever promised it may
 * be dead. `own` promises don't count.
 */
export async function loadSettled(
  load: () => Promise<Loaded>,
  arrival: Arrival,
  { now, patienceMs, own = [] }: { readonly now: Date; readonly patienceMs: number; readonly own?: readonly Owed[] | undefined },
): Promise<Loaded> {
  let awaited: string | undefined;
  let patientUntil = 0;
  for (;;) {
    const loaded = await load();
    const onItsWay = cardsOnTheirWay(loaded.conversation, arrival, now).find(({ id }) => !own.some((mine) => mine.id === id));
    if (!onItsWay) return loaded;
    if (onItsWay.id === awaited && performance.now() > patientUntil)
      return { ...loaded, conversation: givenUp(loaded.conversation, now) };
    if (onItsWay.id !== awaited) patientUntil = performance.now() + patienceMs;
    awaited = onItsWay.id;
    await sleep(POLL_MS);
  }
}

/** A typed line may be meant for the question on that card; a copy is answered by any card. A press says itself what it is for. */
function cardsOnTheirWay({ owed, seen }: Conversation, { isInvoke, activityId, event }: Arrival, now: Date): readonly Owed[] {
  if (isInvoke) return [];
  const isCopy = entryOf(seen, activityId) !== undefined;
  return owed.filter(
    (one) => one.kind === 'show' && !isBroken(one, now) && (isCopy || (event.kind === 'text' && one.screen.kind === 'journey')),
  );
}

function givenUp(conversation: Conversation, now: Date): Conversation {
  const lost = (one: Owed): Owed => ({ ...one, tries: (one.tries ?? 0) + 1, until: now.toISOString() });
  return { ...conversation, owed: conversation.owed.map((one) => (one.kind === 'show' ? lost(one) : one)) };
}
