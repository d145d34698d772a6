/** Turns what the dialogs decided into one save: the conversation as it becomes, what is owed, and where the card goes. */

import type { Attempt } from '../../dialogs/engine/attempt';
import { keptOf, withMessage } from '../../dialogs/engine/own-messages';
import { newConversation, SEEN_LIMIT, type Conversation, type Owed, type Screen, type Seen } from '../../dialogs/engine/state';
import type { RecordedChange } from '../domain/record/changes';
import { grown } from '../domain/record/growing-list';
import type { Ids } from '../domain/record/ids';
import { isBroken, isReplacedBy, leaseFrom } from './promises';

const DAY_MS = 86_400_000;

/** Where the answer goes: in place of the pressed card, or as a new card below. */
export type Place = 'inPlace' | 'below';

/** A turn that is ready to be saved. */
export interface TurnPlan {
  readonly conversation: Conversation;
  readonly screen: Screen;
  readonly place: Place;
  /** What this turn promises in the save and does after it. */
  readonly promised: readonly Owed[];
  /** The pressed card stays as it is. */
  readonly beside?: boolean;
  /** Nothing to keep: the turn is answered without a write. */
  readonly silent: boolean;
  /** The person is forgotten with this turn. */
  readonly forgets?: boolean;
  /** Ids of what the step that read the reply made of it. */
  readonly read?: readonly string[];
}

/** What a plan is made from. */
export interface PlanInput {
  readonly attempt: Attempt;
  readonly before: Conversation;
  readonly activityId: string;
  /** The message whose card was pressed; undefined for anything but a press. */
  readonly pressed: string | undefined;
  readonly now: Date;
  readonly ids: Ids;
  /** The roster said something of the person that is kept whatever else this turn leads to. */
  readonly hasNews: boolean;
}

/** Makes the plan. Pure but for the ids. */
export function planTurn(input: PlanInput): TurnPlan {
  const { attempt, before, now, ids, hasNews } = input;
  const screen = attempt.screen ?? { kind: 'view', name: 'home', args: {} };
  const place = placeOf(input);
  if (attempt.forgets) return { conversation: newConversation(), screen, place, promised: [], silent: true, forgets: true };
  const until = leaseFrom(now);
  const broken = before.owed.filter((owed) => isBroken(owed, now));
  const records = broken.filter(({ kind }) => kind === 'record').map((owed) => ({ ...owed, until }));
  const record: readonly Owed[] = oneAfterAnother(attempt.changes).map((change) => ({
    id: ids.next(),
    until,
    kind: 'record',
    change,
  }));
  const show: readonly Owed[] = place === 'below' || record.length > 0 ? [{ id: ids.next(), until, kind: 'show', screen }] : [];
  const promised = [...records, ...record, ...show];
  const isQuiet = !attempt.changed && !hasNews && promised.length === 0 && before.reach === undefined;
  const silent = isQuiet && !showsAnother(before, screen, place);
  const kept = before.owed.filter((owed) => !broken.includes(owed) || !isMadeGood(owed, screen, attempt.conversation, records));
  const conversation = silent ? before : saved(input, screen, place, [...kept, ...promised]);
  return { conversation, screen, place, beside: attempt.beside, promised, silent, read: attempt.read.map(({ id }) => id) };
}

/**
 * Changes of one turn have instants of their own, in the order in which they were made: by those they stand in a timeline, and are
 * told.
 */
export function oneAfterAnother(changes: readonly RecordedChange[]): readonly RecordedChange[] {
  return changes.map((change, nth) =>
    nth === 0 ? change : { ...change, at: new Date(Date.parse(change.at) + nth).toISOString() },
  );
}

/** Whether a press puts another view where the last one stood: what is typed next may be about it. */
function showsAnother({ shown }: Conversation, screen: Screen, place: Place): boolean {
  return place === 'inPlace' && screen.kind === 'view' && JSON.stringify(shown) !== JSON.stringify(keptOf(screen));
}

/** A broken record is promised anew. A card is replaced by this turn's, unless the news of a record still hangs on it. */
function isMadeGood(owed: Owed, screen: Screen, after: Conversation, records: readonly Owed[]): boolean {
  if (owed.kind === 'record') return true;
  return isReplacedBy(owed, screen, after) && !(owed.screen.kind === 'view' && records.length > 0);
}

function saved(
  { attempt, activityId, pressed, now }: PlanInput,
  screen: Screen,
  place: Place,
  owed: readonly Owed[],
): Conversation {
  const conversation = showing(attempt.conversation, screen);
  const seen: Seen = [activityId, Math.floor(now.getTime() / 1000), ...outcomeOf(screen)];
  const { open } = conversation;
  const known = { ...conversation, owed, seen: grown(conversation.seen, seen, SEEN_LIMIT) };
  const next = place === 'inPlace' ? withMessage(known, pressed ?? '', screen) : known;
  if (!open || !attempt.changed) return next;
  const here = place === 'inPlace' && screen.kind === 'journey' && pressed !== undefined && pressed !== '';
  const card = here ? { id: pressed, at: open.card?.id === pressed ? open.card.at : now.toISOString() } : open.card;
  return { ...next, open: { ...open, revision: open.revision + 1, ...(card ? { card } : {}) } };
}

/** The conversation in which this is what was shown last. */
function showing({ shown: _before, ...conversation }: Conversation, screen: Screen): Conversation {
  return screen.kind === 'view' ? { ...conversation, shown: keptOf(screen) } : conversation;
}

function outcomeOf(screen: Screen): readonly [Seen[2], string] {
  return screen.kind === 'journey' ? ['journey', ''] : [screen.name, screen.args['trial'] ?? ''];
}

/** The screen an outcome's name stands for, as far as it can be shown again. */
export function screenOf([, , outcome, about]: Seen, conversation: Conversation): Screen {
  if (conversation.open) return { kind: 'journey' };
  return { kind: 'view', name: outcome === 'journey' ? 'home' : outcome, args: about === '' ? {} : { trial: about } };
}

/** In place of a pressed card, unless that one stays, or is older than a day: then the person is looking further down. */
function placeOf({ attempt, before, pressed, now }: PlanInput): Place {
  if (attempt.beside || attempt.given.event.kind !== 'press' || pressed === undefined || pressed === '') return 'below';
  const { card } = before.open ?? {};
  const postedAt = card?.id === pressed ? Date.parse(card.at) : postedAtOf(pressed);
  return now.getTime() - postedAt > DAY_MS ? 'below' : 'inPlace';
}

/** Teams' message ids are the milliseconds they were posted at; anything else counts as new. */
function postedAtOf(id: string): number {
  return /^1\d{12}$/.test(id) ? Number(id) : Number.POSITIVE_INFINITY;
}
