/** The shapes between the dialogs and the cards: what a card is asked to show. Plain data, already put into words. */

import type { CardName } from './templates';
import type { WordId } from '../words/language';

/** Values that words may use. Text in them is untrusted and is never read as markdown. */
export type Params = Readonly<Record<string, string | number>>;

/** A sentence by its id in the words, with the values it uses. */
export interface Text {
  readonly id: WordId;
  readonly params?: Params;
}

/** Something wrong with one input (or with the whole answer, when `field` is absent). */
export interface Problem extends Text {
  readonly field?: string;
}

/** JSON as templates take it: no null and no undefined, which the template engine would show or trip over. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** What a pressed button says of itself. Everything else stays on the server. */
export interface Token {
  /** The journey's id; absent on cards that belong to no journey. */
  readonly journey?: string;
  readonly step?: string;
  readonly revision?: number;
}

/** What a form's own buttons ask for: to be answered or moved through, and the answers that a single question knows. */
type FormVerb =
  | ('answer' | 'no' | 'pick' | 'keeper' | 'own' | 'admin' | 'colleague' | 'leaves' | 'stays' | 'associated' | 'declined')
  | ('back' | 'edit' | 'here' | 'leave')
  | ('stay' | 'discard' | 'restart' | 'keep');

/** What buttons can ask for, by kind. `dialogs/index.ts` adds the names of its commands, so that no button asks for what nobody does. */
export interface Verbs {
  readonly ofForms: FormVerb;
}

/** What a button asks for. */
export type Verb = Verbs[keyof Verbs];

/** One button. `verb` is what the hub or the journey is asked to do; `args` name things by id, never by authority. */
export interface Button {
  readonly verb: Verb;
  readonly title: string;
  readonly args?: Readonly<Record<string, string>>;
  readonly primary?: boolean;
  /** Sends the card's inputs along. Without it, required inputs don't stand in the way. */
  readonly sendsInputs?: boolean;
  /** Goes to the overflow menu. */
  readonly secondary?: boolean;
}

/** A button that opens a page. */
export interface Link {
  /** Goes to the overflow menu. */
  readonly secondary?: boolean;
  readonly url: string;
  readonly title: string;
  readonly primary?: boolean;
}

/** One row of a list card; pressing anywhere on it is pressing its button, where it has one. */
export interface Row {
  readonly shows: Readonly<Record<string, Json>>;
  readonly button?: Button;
}

/** The one thing to do next, in a box of its own with its buttons in it. Its texts are ready for a TextBlock. */
export interface Lead {
  /** What it is, in small letters above the title; may be empty. */
  readonly kicker: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly buttons: readonly (Button | Link)[];
}

/** One line of a section. Its texts are ready for a TextBlock. */
export interface SectionRow {
  /** How it stands, as a sign; the word for it is `state`. */
  readonly sign: string;
  readonly title: string;
  /** Smaller, below the title; may be empty. */
  readonly note: string;
  readonly state: string;
  /** Pressing anywhere on the row is pressing this. */
  readonly button?: Button | Link;
}

/** A part of a card below what leads: in sight, or folded until it is asked for. Its texts are ready for a TextBlock. */
export interface Section {
  readonly title: string;
  /** Smaller, below the title; may be empty. */
  readonly hint: string;
  readonly isFolded: boolean;
  /** Labelled values, each label above its value. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  readonly rows?: readonly SectionRow[];
  /** Buttons of its own; a card has six at most, wherever they stand. */
  readonly buttons?: readonly Button[];
}

/** What one card shows: its template, the values of its words, the data its template reads, its buttons. */
export interface CardContent {
  readonly name: CardName;
  /** The words it speaks, where several kinds of card share a template. */
  readonly id?: string;
  readonly params: Params;
  readonly data: Readonly<Record<string, Json>>;
  readonly buttons: readonly (Button | Link)[];
  readonly rows?: readonly Row[];
  readonly lead?: Lead;
  readonly sections?: readonly Section[];
  /** Heading and hint where they are not this card's own words; ready for a TextBlock. */
  readonly said?: { readonly heading: string; readonly hint: string };
  /** A heading of ordinary size: for a card that only tells what was. */
  readonly quiet?: boolean;
  /** Id of a warning in this card's words that stands between inputs and buttons. */
  readonly warning?: string;
}

/** The lines around a card's content. */
export interface Frame {
  /** The small line on the left, such as "Trial sign-up · Adventure Works". */
  readonly context: string;
  /** The bold counter on the right, in words. */
  readonly counter: string;
  /** What the progress strip repeats; absent where there is no progress to show. */
  readonly progress?: { readonly done: number; readonly of: number };
  readonly problems: readonly Problem[];
  readonly notes: readonly Text[];
  readonly token: Token;
}

/** An adaptive card as Teams gets it. */
export type Card = Readonly<Record<string, unknown>>;
