/** One attempt at deciding a turn: the event, the conversation as it becomes, and what is to be shown and recorded. */

import type { Text } from '../../cards/engine/content';
import type { Say } from '../../cards/engine/words';
import type { Actor } from '../../src/domain/people/actor';
import type { RecordedChange } from '../../src/domain/record/changes';
import type { Ids } from '../../src/domain/record/ids';
import { servesFor, type Risk } from '../../src/domain/people/risk';
import type { Settings } from '../../src/domain/reminders/settings';
import { riskOf } from '../../src/domain/record/transitions';
import type { TurnContext } from '../../src/sdk';
import type { Event } from './event';
import type { Journey, Scene } from './script';
import type { ViewName } from './names';
import { OpenTrials } from './open-trials';
import { sceneOf, type World } from './scene';
import type { Conversation, OpenJourney, Screen } from './state';
import type { Meant } from './meant';

/** What an attempt is given. */
export interface Given {
  readonly event: Event;
  /** Of the activity: the same when the turn is decided again. */
  readonly activityId: string;
  readonly actor: Actor;
  readonly personal: boolean;
  readonly now: Date;
  readonly say: Say;
  readonly ids: Ids;
  readonly world: World;
  /** A journey card was promised and never shown: a typed line can't be its answer. */
  readonly unseenCard: boolean;
}

/** What those who decide see of it: of the record what is open to the one who acts. */
export type Known = Omit<Given, 'world'> & { readonly world: Omit<World, 'trials'> & { readonly trials: OpenTrials } };

/** Decides on a copy: nothing outside changes until the turn is saved. */
export class Attempt {
  /** Whether anything in the conversation changed that must be kept. */
  changed = false;
  screen: Screen | undefined;
  changes: readonly RecordedChange[] = [];
  /** The person is to be forgotten with this turn. */
  forgets = false;
  /** The card that was pressed stays as it is, and what is shown goes below it. */
  beside = false;
  /** What the roster's word is too old for: then nothing of this attempt counts. */
  unserved: Risk | undefined;
  /** What a fresh word of the roster would be good for. */
  preferred: Risk | undefined;
  /** The form that is open was opened by this very event: nothing was shown since it asked. */
  begun = false;
  /** The event is a reply that no step has read yet. */
  unread = false;
  /** What the typed reply means to the step that asks, where it was said in other words than the step reads. */
  meant: (Meant & { readonly step: string }) | undefined;
  /** What a typed line says to a form once it is put right, as its person did within the line. */
  righted: string | undefined;
  /** What the card that was quoted names: what is said without a name is about that. */
  about: Readonly<Record<string, string>> = {};
  /** What the reading of this very reply led to: its problems and notes. Those of earlier replies may still stand on the card. */
  read: readonly Text[] = [];

  readonly given: Known;

  constructor(
    private readonly source: Given,
    public conversation: Conversation,
  ) {
    const { world, actor } = source;
    const trials = new OpenTrials(world.trials, actor, { now: source.now, zone: conversation.zone });
    this.given = { ...source, world: { ...world, trials } };
  }

  get open(): OpenJourney | undefined {
    return this.conversation.open;
  }

  /** The open journey with these parts changed, or none. */
  setOpen(parts: Partial<OpenJourney> | undefined): void {
    const { open: before, ...rest } = this.conversation;
    if (parts === undefined) this.conversation = rest;
    else if (before) this.conversation = { ...rest, open: { ...before, ...parts } };
    this.changed = true;
  }

  /** Opens a journey in place of whatever is open. */
  begin(open: OpenJourney): void {
    this.conversation = { ...this.conversation, open };
    this.begun = true;
    this.changed = true;
  }

  /**
   * Whether the roster's word about the person is fresh enough for this. Where it is not, this attempt comes to nothing: the turn is
   * decided again on a fresh word, and if the roster gives none the person is told.
   */
  serves(risk: Risk): boolean {
    if (!this.isTooOld(risk)) return true;
    this.unserved = risk;
    return false;
  }

  /** The same where the person is better off with a fresh word and can do without: the roster is asked, and the turn goes on either way. */
  prefers(risk: Risk): void {
    if (this.isTooOld(risk)) this.preferred = risk;
  }

  /** The roster knows nothing of somebody without an id, and no record is open to them. */
  private isTooOld(risk: Risk): boolean {
    const { actor, now } = this.given;
    return actor.person.personId !== '' && !servesFor(risk, actor.checkedAt, now);
  }

  /** Promises to record these changes, in this order. */
  record(...changes: readonly RecordedChange[]): void {
    if (changes.every((change) => this.serves(riskOf(change)))) this.changes = [...this.changes, ...changes];
  }

  /** Promises to forget the person. */
  forget(): void {
    this.forgets = this.serves('high');
  }

  /** Changes what the person set for themselves. */
  set(settings: Settings): void {
    if (!this.serves('notes')) return;
    this.conversation = { ...this.conversation, settings };
    this.changed = true;
  }

  /** Shows the open journey; the notes are said this once. */
  showJourney(...notes: readonly Text[]): void {
    this.screen = { kind: 'journey', ...(notes.length > 0 ? { notes } : {}) };
  }

  /** Shows a view; the notes are said this once. */
  showView(name: ViewName, args: Readonly<Record<string, string>> = {}, ...notes: readonly Text[]): void {
    this.screen = { kind: 'view', name, args, ...(notes.length > 0 ? { notes } : {}) };
  }

  /** Puts notes before those of whatever is shown. */
  sayFirst(...notes: readonly Text[]): void {
    if (!this.screen || notes.length === 0) return;
    this.screen = { ...this.screen, notes: [...notes, ...(this.screen.notes ?? [])] };
  }

  /** Says this once on whatever is shown. */
  say(note: Text): void {
    if (this.screen) this.screen = { ...this.screen, notes: [...(this.screen.notes ?? []), note] };
  }

  /** The scene for a journey; reads the trial it is about, if it is about one. */
  scene(journey: Journey, trialId: string | undefined): Promise<Scene> {
    const { actor, now, say, world } = this.source;
    const { zone, settings = {} } = this.conversation;
    return sceneOf(journey, trialId, { actor, now, say, zone, settings }, world);
  }
}

const ATTEMPT = Symbol('attempt');

/** Puts the attempt where every dialog finds it. */
export function carry(context: TurnContext, attempt: Attempt): void {
  context.turnState.set(ATTEMPT, attempt);
}

/** The attempt this dialog is part of. */
export function attemptOf(context: TurnContext): Attempt {
  const attempt: unknown = context.turnState.get(ATTEMPT);
  if (!(attempt instanceof Attempt)) throw new Error('a dialog ran outside of a turn');
  return attempt;
}
