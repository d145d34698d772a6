/** The root of every turn: decides whether an event is a command, an answer to an open question, or something to be put right. */

import type { Text } from '../cards/content';
import { hasCode } from '../src/domain/errors';
import { mayHoldCode } from '../src/domain/invitation-code';
import { clip } from '../src/domain/text';
import {
  ComponentDialog,
  Dialog,
  DialogTurnStatus,
  NullTelemetryClient,
  type DialogContext,
  type DialogTurnResult,
} from '../src/sdk';
import { attemptOf, type Attempt } from './attempt';
import { exactCommand, FOR_PARTNERS } from './commands';
import { argsOf, leave, namesNoTrial, openedByCommand, runCommand } from './command-runs';
import { editLine } from './edit-line';
import type { Press } from './event';
import { answersOf, JourneyDialog, stepsOf } from './journey-dialog';
import { codeTyped, holdsCode, join } from './join';
import type { Journey, Scene } from './journeys/script';
import { back, dropLostRevisit, edit, hasAnswers, keepForLater, parkUnknown, startOver, takeUp } from './moves';
import { isOpenToAnyone } from './open-to-anyone';
import { pressedReply, typedReply, type OverlayReply } from './overlays';
import { cutNotes, removalNotes } from './removed';
import { interruption, typedLine, type TypedCommand } from './typed-line';
import { FINISHED_LIMIT, questionOver, type OpenJourney } from './state';

/** How long a person's own words may be when they are quoted back. */
const QUOTE = 60;
/** Commands that lead out of a journey, even out of one that can't be shown. */
const WAYS_OUT = ['cancel', 'leave', 'startOver', 'home'];

/** Routes one event. Every path ends with something to show. */
export class HubDialog extends ComponentDialog {
  private readonly journeys: ReadonlyMap<string, Journey>;

  constructor(journeys: readonly Journey[]) {
    super('hub');
    this.journeys = new Map(journeys.map((journey) => [journey.name, journey]));
    for (const journey of journeys) this.addDialog(new JourneyDialog(journey));
    this.telemetryClient = new NullTelemetryClient();
  }

  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const attempt = attemptOf(dc.context);
    const parked = parkUnknown(attempt, this.journeys) ? [{ id: 'notes.parked' }] : [];
    await this.route(attempt, dc);
    if (!attempt.screen) attempt.showView('home');
    attempt.sayFirst(...removalNotes(attempt.given.event), ...cutNotes(attempt.given.event), ...parked);
    return Dialog.EndOfTurn;
  }

  private async route(attempt: Attempt, dc: DialogContext): Promise<void> {
    const { event, personal, actor } = attempt.given;
    if (!personal) {
      attempt.showView('group');
    } else if (
      actor.standing === 'unchecked' &&
      !isOpenToAnyone(attempt, ({ journey }) => this.journeys.get(journey)?.forAnyone === true)
    ) {
      attempt.showView('unchecked');
    } else if (event.kind === 'press') {
      await this.press(attempt, dc, event);
    } else if (event.kind === 'text') {
      await this.heard(attempt, dc, event.text);
    } else if (event.kind === 'arrive') {
      this.arrive(attempt);
    } else if (event.kind === 'secret') {
      here(attempt);
    } else {
      here(attempt, { id: `notes.${event.what}` });
    }
  }

  private arrive(attempt: Attempt): void {
    if (!attempt.open) return;
    attempt.setOpen({ overlay: { kind: 'resume' } });
    attempt.showJourney();
  }

  private async press(attempt: Attempt, dc: DialogContext, press: Press): Promise<void> {
    const { open } = attempt;
    const { journey } = press.token;
    if (holdsCode(press.data)) {
      here(attempt, { id: 'notes.codeOnCard' });
      return;
    }
    const isHere = journey === undefined || journey === open?.id;
    if (isHere && (await this.leftStuck(attempt, press.verb))) return;
    if (journey === undefined) return this.command(attempt, dc, press.verb, press.data);
    if (open?.id !== journey) return this.pressOnAnother(attempt, dc, journey);
    return this.pressHere(attempt, dc, open, press);
  }

  private async pressHere(attempt: Attempt, dc: DialogContext, open: OpenJourney, press: Press): Promise<void> {
    if (press.verb === 'here') return this.goOnHere(attempt, dc);
    if (press.verb === 'edit' && !questionOver(open)) return this.inJourney(attempt, dc, open, press.verb, press.data['to']);
    if (press.token.revision !== open.revision) {
      attempt.showJourney({ id: 'notes.outdated' });
      return;
    }
    if (!questionOver(open)) return this.inJourney(attempt, dc, open, press.verb, press.data['to']);
    const reply = pressedReply(open, press.verb);
    if (reply) return this.overlay(attempt, dc, reply);
    attempt.showJourney();
  }

  /** The card on which this is pressed becomes the live one. */
  private goOnHere(attempt: Attempt, dc: DialogContext): Promise<void> {
    attempt.setOpen({});
    return this.walk(attempt, dc);
  }

  /** A button of a journey that is not open: one kept for later is taken up, one that ended shows what it led to. */
  private async pressOnAnother(attempt: Attempt, dc: DialogContext, id: string): Promise<void> {
    const kept = attempt.conversation.kept.some((journey) => journey.id === id);
    if (kept && !attempt.open && takeUp(attempt, id)) return this.walk(attempt, dc);
    const ended = attempt.conversation.finished?.find((journey) => journey.id === id);
    if (ended && !attempt.open) attempt.showView(ended.view, ended.args);
    else here(attempt, { id: 'notes.over' });
  }

  private async inJourney(attempt: Attempt, dc: DialogContext, open: OpenJourney, verb: string, to = ''): Promise<void> {
    if (['later', 'startOver', 'cancel', 'help'].includes(verb)) return this.command(attempt, dc, verb, {});
    if (verb === 'leave') return leave(attempt);
    if (verb === 'back' || verb === 'edit') return this.move(attempt, dc, open, verb, to);
    attempt.unread = true;
    return this.walk(attempt, dc);
  }

  private async move(attempt: Attempt, dc: DialogContext, open: OpenJourney, verb: 'back' | 'edit', to: string): Promise<void> {
    const journey = this.journeys.get(open.journey);
    if (!journey) {
      this.gone(attempt);
      return;
    }
    const scene = await attempt.scene(journey, open.trialId);
    if (verb === 'back') back(attempt, journey, scene);
    else edit(attempt, journey, scene, to);
    return this.walk(attempt, dc);
  }

  /** A code goes before everything else: as an answer or a command it would be kept. */
  private async heard(attempt: Attempt, dc: DialogContext, text: string): Promise<void> {
    const code = codeTyped(text, attempt.given.say, attempt.open ? 'inside' : 'outside');
    if (code === undefined) await this.typed(attempt, dc, text);
    else await join(attempt, code);
  }

  private async typed(attempt: Attempt, dc: DialogContext, text: string): Promise<void> {
    const { open } = attempt;
    const { say, unseenCard, actor } = attempt.given;
    if (!open) {
      const line = typedLine(text, actor.side, say);
      if (line.kind === 'command') return this.commandTyped(attempt, dc, line);
      attempt.showView('home', {}, unknown(text, line.near));
      return;
    }
    const command = exactCommand(text, say, 'inside');
    if (await this.leftStuck(attempt, command)) return;
    if (unseenCard) {
      attempt.showJourney({ id: 'notes.unread' });
      return;
    }
    if (questionOver(open)) return this.typedOverlay(attempt, dc, open, text, command);
    if (command === 'back') return this.move(attempt, dc, open, 'back', '');
    if (command !== undefined) return this.command(attempt, dc, command, {});
    const named = await interruption(attempt, text);
    if (named) return this.commandTyped(attempt, dc, named);
    if (open.step === 'review' && (await this.editTyped(attempt, dc, open, text))) return;
    attempt.unread = true;
    return this.walk(attempt, dc);
  }

  private async commandTyped(attempt: Attempt, dc: DialogContext, { name, args, note }: TypedCommand): Promise<void> {
    await this.command(attempt, dc, name, args);
    if (note) attempt.say(note);
  }

  /** "edit country" at a review does what the Edit of that line does; answers whether it was such a line. */
  private async editTyped(attempt: Attempt, dc: DialogContext, open: OpenJourney, text: string): Promise<boolean> {
    const journey = this.journeys.get(open.journey);
    if (!journey) return false;
    const scene = await attempt.scene(journey, open.trialId);
    const edited = editLine(text, journey.lines(answersOf(journey, open, scene), scene), attempt.given.say);
    if (edited?.kind === 'step') await this.move(attempt, dc, open, 'edit', edited.step);
    else if (edited) attempt.showJourney({ id: 'notes.editWhich' });
    return edited !== undefined;
  }

  private async typedOverlay(
    attempt: Attempt,
    dc: DialogContext,
    open: OpenJourney,
    text: string,
    command: string | undefined,
  ): Promise<void> {
    const overlay = questionOver(open);
    const reply = overlay && typedReply(overlay, text, command, attempt.given.say);
    if (reply) return this.overlay(attempt, dc, reply);
    if (command !== undefined) return this.command(attempt, dc, command, {});
    attempt.showJourney({ id: 'problems.overlayTyped' });
  }

  private async overlay(attempt: Attempt, dc: DialogContext, reply: OverlayReply): Promise<void> {
    const { wanted, args } = attempt.open?.overlay ?? {};
    attempt.setOpen({ overlay: undefined });
    if (reply === 'stay') return this.walk(attempt, dc);
    if (reply === 'restart') {
      startOver(attempt);
      return this.walk(attempt, dc);
    }
    if (reply === 'keep') keepForLater(attempt);
    else attempt.setOpen(undefined);
    if (wanted !== undefined) return this.command(attempt, dc, wanted, args ?? {});
    attempt.showView(reply === 'keep' ? 'closed.kept' : 'closed.discarded');
  }

  private async command(
    attempt: Attempt,
    dc: DialogContext,
    name: string,
    data: Readonly<Record<string, string>>,
  ): Promise<void> {
    const args = argsOf(data);
    if (namesNoTrial(args)) {
      attempt.showView('closed.notFound');
      return;
    }
    if (attempt.open && openedByCommand(name)) {
      if (this.isSame(attempt.open, name, args) && !hasAnswers(attempt.open)) return this.walk(attempt, dc);
      attempt.setOpen({ overlay: { kind: 'busy', wanted: name, args } });
      attempt.showJourney();
      return;
    }
    const next = await runCommand(attempt, name, args);
    if (next === 'walk') return this.walk(attempt, dc);
  }

  /** Runs the open journey's waterfall: it reads the reply, if there is one, and stages the step that is asked next. */
  private async walk(attempt: Attempt, dc: DialogContext): Promise<void> {
    const { open } = attempt;
    const journey = open && this.journeys.get(open.journey);
    if (!journey) {
      this.gone(attempt, parkUnknown(attempt, this.journeys) ? 'notes.parked' : 'notes.over');
      return;
    }
    if (journey.side !== undefined && journey.side !== attempt.given.actor.side) {
      keepForLater(attempt);
      attempt.showView(FOR_PARTNERS);
      return;
    }
    const scene = await attempt.scene(journey, open.trialId);
    if (journey.about === 'trial' && !scene.trial) {
      this.gone(attempt);
      return;
    }
    dropLostRevisit(attempt, journey, scene);
    const result = await dc.beginDialog(journey.name, { scene });
    if (result.status === DialogTurnStatus.complete && result.result === true) finish(attempt, journey, scene);
  }

  /** Discards the open journey when somebody wants out of it and it can't be shown; a question about it couldn't either. */
  private async leftStuck(attempt: Attempt, command: string | undefined): Promise<boolean> {
    const { open } = attempt;
    if (!open || !WAYS_OUT.some((name) => name === command) || (await this.canBeShown(attempt, open))) return false;
    attempt.setOpen(undefined);
    attempt.showView('closed.discarded');
    return true;
  }

  private async canBeShown(attempt: Attempt, open: OpenJourney): Promise<boolean> {
    const journey = this.journeys.get(open.journey);
    if (!journey) return true;
    try {
      const scene = await attempt.scene(journey, open.trialId);
      const steps = stepsOf(journey, open, scene);
      const step = steps.find(({ id }) => id === open.step) ?? steps[0];
      journey.subject(open.answers, scene);
      step?.ask(answersOf(journey, open, scene), open.drafts[step.id] ?? {}, scene);
      return step !== undefined;
    } catch (error) {
      if (hasCode(error, 'STORAGE_UNAVAILABLE') || hasCode(error, 'ROW_FROM_NEWER_VERSION')) throw error;
      return false;
    }
  }

  /** Whether a command asks for the very journey that is open: the same one, about the same trial. */
  private isSame(open: OpenJourney, name: string, { trial, name: customer = '' }: Readonly<Record<string, string>>): boolean {
    const command = this.journeys.get(open.journey)?.command ?? open.journey;
    return command === name && customer === '' && (trial === undefined || trial === open.trialId);
  }

  private gone(attempt: Attempt, note = 'notes.over'): void {
    if (attempt.open) attempt.setOpen(undefined);
    attempt.showView('home', {}, { id: note });
  }
}

/** Shows where the person is. */
function here(attempt: Attempt, ...notes: readonly Text[]): void {
  if (attempt.open) attempt.showJourney(...notes);
  else attempt.showView('home', {}, ...notes);
}

function unknown(text: string, near: string | undefined): Text {
  if (mayHoldCode(text))
    return near === undefined ? { id: 'notes.unknownUnquoted' } : { id: 'notes.nearUnquoted', params: { near } };
  const line = text.replaceAll('\n', ' ');
  const quoted = line.length > QUOTE ? `${clip(line, QUOTE)}…` : line;
  return near === undefined
    ? { id: 'notes.unknown', params: { text: quoted } }
    : { id: 'notes.unknownNear', params: { text: quoted, near } };
}

function finish(attempt: Attempt, journey: Journey, scene: Scene): void {
  const { open } = attempt;
  if (!open) return;
  const {
    change,
    settings,
    view,
    args,
    note,
    forgets = false,
  } = journey.finish(answersOf(journey, open, scene), open.fixed, scene);
  if (change) attempt.record(change);
  if (settings) attempt.set(settings);
  if (forgets) attempt.forget();
  attempt.setOpen(undefined);
  const finished = [...(attempt.conversation.finished ?? []), { id: open.id, view, args }].slice(-FINISHED_LIMIT);
  attempt.conversation = { ...attempt.conversation, finished };
  attempt.showView(view, args, ...(note ? [note] : []));
}
