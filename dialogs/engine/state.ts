/** What is kept of one conversation, in one entity: the open journey, those kept for later, what is owed, what was seen. */

import type { Problem, Text } from '../../cards/engine/content';
import type { Membership } from '../../src/domain/people/actor';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { Unreachable } from '../../src/domain/watch/delivery';
import type { DueKind } from '../../src/domain/watch/due';
import type { StoredItem } from '../../src/domain/record/item-storage';
import type { Settings } from '../../src/domain/reminders/settings';
import type { Instant } from '../../src/domain/time/dates';
import type { Answer, Fixed, Inputs } from './script';
import type { CommandName, ViewName } from './names';

/** What is asked over the open step: it hides the step until it is answered. */
export interface Overlay {
  readonly kind: 'cancel' | 'startOver' | 'resume' | 'busy';
  /** With `busy`: the command that waits for the open journey to make room. */
  readonly wanted?: CommandName;
  readonly args?: Readonly<Record<string, string>>;
}

/** A journey in progress. Its position is derived from the answers by step name; `step` only says what is on screen. */
export interface OpenJourney {
  readonly id: string;
  readonly journey: string;
  readonly fixed: Fixed;
  readonly trialId?: string;
  readonly answers: Readonly<Record<string, Answer>>;
  /** What was typed into a step and is not an answer yet. */
  readonly drafts: Readonly<Record<string, Inputs>>;
  readonly step: string;
  /** A step that is shown again although it is answered (Back, Edit). */
  readonly revisit?: string | undefined;
  /** It is shown again to change one answer; Back leaves it as it was. */
  readonly editing?: boolean | undefined;
  /** May be of a kind that only another release knows: read it with `questionOver`. */
  readonly overlay?: Overlay | undefined;
  readonly problems: readonly Problem[];
  readonly notes: readonly Text[];
  readonly revision: number;
  readonly card?: { readonly id: string; readonly at: Instant };
}

/** What can be shown: the open journey as it stands, or a view by name. These notes are said once and not kept. */
export type Screen =
  | { readonly kind: 'journey'; readonly notes?: readonly Text[] }
  | {
      readonly kind: 'view';
      /** May be one that only another release has: then the start card is shown. */
      readonly name: ViewName;
      readonly args: Readonly<Record<string, string>>;
      readonly notes?: readonly Text[];
    };

/**
 * Something promised in the same save as the answers, done afterwards and then cleared; a crash in between is made good. One of a kind
 * that only another release knows is left to that one (`isKnownPromise`).
 */
export type Owed = {
  readonly id: string;
  /** Nobody else takes it up before. */
  readonly until: Instant;
  /** How often its card is known not to have arrived. */
  readonly tries?: number;
} & ({ readonly kind: 'show'; readonly screen: Screen } | { readonly kind: 'record'; readonly change: RecordedChange });

/** One of the last activities: its id (shortened), when it first came (seconds), and its outcome: the open journey, or a view. */
export type Seen = readonly [id: string, at: number, outcome: ViewName | 'journey', about: string];

/** Where a conversation is reached, refreshed on every turn. */
export interface Reference {
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The person's and the bot's channel ids; they change when the bot is registered anew. */
  readonly personChannelId: string;
  readonly botChannelId: string;
}

/** Why a person can't be written to, and since when. */
export interface Unreached {
  readonly state: Unreachable;
  readonly since: Instant;
}

/** A journey that ended, and the view it ended in. */
export interface Finished {
  readonly id: string;
  readonly view: ViewName;
  readonly args: Readonly<Record<string, string>>;
}

/** One of the bot's own messages in the chat: what it shows, by the ids that name it. No text of anybody's. */
export interface OwnMessage {
  readonly messageId: string;
  /** `journey`: a form, whose id and step stand in `args`. */
  readonly view: ViewName | 'journey';
  readonly args: Readonly<Record<string, string>>;
}

/** What a turn showed where that was a view, as far as it can be drawn again. */
export interface Shown {
  readonly view: ViewName;
  readonly args: Readonly<Record<string, string>>;
  /** It had other arguments, too: without them it might be another card. */
  readonly isPart?: true;
  /** All of those, where they are what was typed: a name, a line. It goes as forms do. */
  readonly typed?: Readonly<Record<string, string>>;
}

/** Where in the due index something stands that may not have reached the person; it is told once more when they are met. */
export interface InDoubt {
  readonly kind: DueKind;
  readonly partnerTenantId: string;
  readonly trialId: string;
  readonly id: string;
  readonly at: Instant;
}

/** One conversation. For a personal chat it also holds what is known of the person. */
export interface Conversation extends StoredItem {
  readonly v: 1;
  readonly writeId: string;
  readonly open?: OpenJourney;
  readonly kept: readonly OpenJourney[];
  readonly owed: readonly Owed[];
  readonly seen: readonly Seen[];
  /** What the last journeys ended in: a second press on their finishing button shows it again. */
  readonly finished?: readonly Finished[];
  /** The last messages the bot wrote in this chat, so that an answer that quotes one is understood. */
  readonly messages?: readonly OwnMessage[];
  /** What the last turn showed; absent where that was a form. */
  readonly shown?: Shown;
  /** What the last lines in a row that were not understood showed; nothing anybody typed. */
  readonly tune?: readonly string[];
  readonly reference?: Reference;
  /** What the roster said of the person; kept, so that it is asked once. */
  readonly member?: Membership;
  /** Absent: the person can be written to. */
  readonly reach?: Unreached;
  readonly inDoubt?: readonly InDoubt[];
  readonly locale: string;
  readonly zone: string;
  /** What the person set for themselves; it goes before what the channel says. */
  readonly settings?: Settings;
}

/** What a person wants of reminders: what they set, and what the channel says of their zone and language where they did not. */
export function wishesOf({ settings = {}, zone, locale }: Pick<Conversation, 'settings' | 'zone' | 'locale'>): Settings {
  return { zone, language: locale, ...settings };
}

/** How many activities are remembered. */
export const SEEN_LIMIT = 64;
/** How many ended journeys are remembered. */
export const FINISHED_LIMIT = 3;
/** How many of the bot's own messages are remembered. */
export const MESSAGES_LIMIT = 20;
/** How many journeys are kept for later; the oldest makes room. */
export const KEPT_LIMIT = 5;

/** A conversation nobody has had yet. */
export function newConversation(): Conversation {
  return { v: 1, writeId: '', kept: [], owed: [], seen: [], locale: 'en-GB', zone: 'UTC' };
}

/** The kinds of screens and of promises this release knows. */
export const SCREENS: readonly string[] = ['journey', 'view'] satisfies readonly Screen['kind'][];
export const PROMISES: readonly string[] = ['show', 'record'] satisfies readonly Owed['kind'][];

/** The question over a journey's step, if this release knows how to ask it; otherwise the step is as if there were none. */
export function questionOver({ overlay }: Pick<OpenJourney, 'overlay'>): Overlay | undefined {
  const kinds: readonly string[] = ['cancel', 'startOver', 'resume', 'busy'] satisfies readonly Overlay['kind'][];
  return overlay && kinds.includes(overlay.kind) ? overlay : undefined;
}

/** Whether this release can keep a promise. */
export function isKnownPromise(owed: Owed): boolean {
  return PROMISES.includes(owed.kind) && (owed.kind !== 'show' || SCREENS.includes(owed.screen.kind));
}

/** The instant from which something owed may be taken up by others; the mark by which a sweep finds the conversation. */
export function owedMark(item: object): string | undefined {
  const owed = (item as Partial<Conversation>).owed ?? [];
  return owed.map(({ until }) => until).sort()[0];
}
