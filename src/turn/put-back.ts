/** How a chat that was set aside comes together with what was said in it since. Pure. */

import { SEEN_LIMIT, type Conversation, type OpenJourney, type Owed } from '../../dialogs/engine/state';
import type { Instant } from '../domain/time/dates';

/**
 * The chat as it stands now, with the forms, settings and promises to the record of the one that was set aside. What was set or opened
 * since goes first: an open form of before is then kept for later. `until` is the lease of what is promised again; the record takes
 * a change once.
 */
export function putBack(aside: Conversation, now: Conversation, until: Instant): Conversation {
  const { open = aside.open, finished = aside.finished } = now;
  const settings = { ...aside.settings, ...now.settings };
  const { eTag: _stale, ...before } = aside;
  return {
    ...before,
    ...now,
    ...(open === undefined ? {} : { open }),
    ...(finished === undefined ? {} : { finished }),
    ...(Object.keys(settings).length === 0 ? {} : { settings }),
    kept: keptForms(aside, now, open),
    owed: [...now.owed, ...promisedAgain(aside, now, until)],
    seen: [...aside.seen, ...now.seen].slice(-SEEN_LIMIT),
  };
}

function keptForms(aside: Conversation, now: Conversation, open: OpenJourney | undefined): readonly OpenJourney[] {
  const all = [...aside.kept, ...(aside.open ? [aside.open] : []), ...now.kept];
  return all.filter(({ id }, index) => id !== open?.id && all.findLastIndex((one) => one.id === id) === index);
}

function promisedAgain({ owed }: Conversation, now: Conversation, until: Instant): readonly Owed[] {
  const again = owed.filter(({ kind, id }) => kind === 'record' && !now.owed.some((one) => one.id === id));
  return again.map((one) => ({ ...one, until }));
}
