/** The root of every turn: decides whether an event is a command, an answer to an open question, or something to be put right. */

import type { Text } from '../cards/content';
import { hasCode } from '../src/domain/errors';
import {
  ComponentDialog,
  Dialog,
  DialogTurnStatus,
  NullTelemetryClient,
  type DialogContext,
  type DialogTurnResult,
} from '../src/sdk';
import { attemptOf, type Attempt } from './attempt';
import { exactCommand } from './commands';
import { argsOf, isCommand, leave, namesNoTrial, opensJourney, runCommand } from './command-runs';
import { editLine } from './edit-line';
import type { Press } from './event';
import { finish } from './finish';
import { answersOf, JourneyDialog, stepsOf } from './journey-dialog';
import { codeTyped, holdsCode } from './join';
import { exactChoice } from './journeys/form';
import type { Journey } from './journeys/script';
import { back, dropLostRevisit, edit, hasAnswers, keepForLater, parkUnknown, startOver, takeUp } from './moves';
import { isOpenToAnyone } from './open-to-anyone';
import { pressedReply, typedReply, type OverlayReply } from './overlays';
import { cutNotes, removalNotes } from './removed';
import type { Args } from './run';
import { interruption, typedLine, type TypedCommand } from './typed-line';
import { unknownLine } from './unknown-line';
import { questionOver, type OpenJourney, type Overlay } from './state';
import { named, type Commands } from './subject';
import { showUnserved } from './unserved';

/** Commands that lead out of a journey, even out of one that can't be shown. */
const WAYS_OUT = ['cancel', 'leave', 'startOver', 'home'];

/** Routes one event. Every path ends with something to show. */
export class HubDialog extends ComponentDialog {
  private readonly journeys: ReadonlyMap<string, Journey>;

  constructor(
    journeys: readonly Journey[],
    private readonly commands: Commands,
  ) {
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

  /** Where a turn ends that the roster's word about its person was too old for. */
  holdBack(attempt: Attempt): void {
    showUnserved(attempt, this.commands);
  }

  private async route(attempt: Attempt, dc: DialogContext): Promise<void> {
    const { event, personal, actor } = attempt.given;
    if (!personal) {
      attempt.showView('group');
    } else if (
      actor.standing === 'unchecked' &&
      !isOpenToAnyone(attempt, this.commands, ({ journey }) => this.journeys.get(journey)?.forAnyone === true)
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
    if (verb === 'leave') return leave(attempt, this.commands);
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
    else await runCommand(attempt, this.commands, 'join', { name: code });
  }

  private async typed(attempt: Attempt, dc: DialogContext, text: string): Promise<void> {
    const { open } = attempt;
    const { say, unseenCard, actor } = attempt.given;
    if (!open) {
      const line = typedLine(text, this.commands, actor.side, say);
      if (line.kind === 'command') return this.commandTyped(attempt, dc, line);
      attempt.showView('home', {}, unknownLine(text, line.near));
      return;
    }
    const command = (await this.isChoice(attempt, open, text)) ? undefined : exactCommand(text, this.commands, say, 'inside');
    if (await this.leftStuck(attempt, command)) return;
    if (unseenCard) {
      attempt.showJourney({ id: 'notes.unread' });
      return;
    }
    const over = questionOver(open);
    if (over) return this.typedOverlay(attempt, dc, over, text);
    if (command === 'back') return this.move(attempt, dc, open, 'back', '');
    if (command !== undefined) return this.command(attempt, dc, command, {});
    const named = await interruption(attempt, this.commands, text);
    if (named) return this.commandTyped(attempt, dc, named);
    if (open.step === 'review' && (await this.editTyped(attempt, dc, open, text))) return;
    attempt.unread = true;
    return this.walk(attempt, dc);
  }

  /** Whether a line is one of the choices of the question on screen: then it is no command, whatever it is called elsewhere. */
  private async isChoice(attempt: Attempt, open: OpenJourney, text: string): Promise<boolean> {
    const journey = this.journeys.get(open.journey);
    const step = journey?.steps.find(({ id }) => id === open.step);
    if (
      !journey ||
      !step?.choices ||
      questionOver(open) ||
      exactCommand(text, this.commands, attempt.given.say, 'inside') === undefined
    )
      return false;
    const scene = await attempt.scene(journey, open.trialId);
    return exactChoice(text, step.choices(open.answers, scene)) !== undefined;
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

  /** Its own words answer the question over the form. A command needs no answer to it: the question goes, and the form stays. */
  private async typedOverlay(attempt: Attempt, dc: DialogContext, overlay: Overlay, text: string): Promise<void> {
    const { say, actor } = attempt.given;
    const reply = typedReply(overlay, text, exactCommand(text, this.commands, say, 'inside'), say);
    if (reply) return this.overlay(attempt, dc, reply);
    const line = typedLine(text, this.commands, actor.side, say);
    const isBare = line.kind === 'command' && (line.args['name'] ?? '') === '';
    const command = isBare ? line : await interruption(attempt, this.commands, text);
    if (command && command.name !== overlay.kind) return this.commandTyped(attempt, dc, command);
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
    const command = named(this.commands, name);
    const args = argsOf(command, data);
    if (namesNoTrial(args)) {
      attempt.showView('closed.notFound');
      return;
    }
    if (attempt.open?.overlay) attempt.setOpen({ overlay: undefined });
    if (attempt.open && opensJourney(command) && isCommand(this.commands, name)) {
      if (hasAnswers(attempt.open)) {
        attempt.setOpen({ overlay: { kind: 'busy', wanted: name, args } });
        attempt.showJourney();
        return;
      }
      if (this.isSame(attempt.open, name, args)) return this.walk(attempt, dc);
      // Nothing was entered, so nothing is lost.
      attempt.setOpen(undefined);
    }
    const next = await runCommand(attempt, this.commands, name, args);
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
      attempt.showView('forPartners');
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
  private isSame(open: OpenJourney, name: string, { trial, name: customer = '' }: Args): boolean {
    const [first] = Object.entries(this.commands).find(([, { opens = [] }]) => opens.some((one) => one === open.journey)) ?? [];
    return first === name && customer === '' && (trial === undefined || trial === open.trialId);
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
