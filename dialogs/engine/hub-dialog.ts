/** The root of every turn: routes the event, and lets the open journey's dialog run where that decides what is shown. */

import {
  ComponentDialog,
  Dialog,
  DialogTurnStatus,
  NullTelemetryClient,
  type DialogContext,
  type DialogTurnResult,
} from '../../src/sdk';
import { attemptOf, type Attempt } from './attempt';
import { gone, type Registry } from './decision';
import { finish } from './finish';
import { JourneyDialog } from './journey-dialog';
import type { Journey, Scene } from './script';
import { dropLostRevisit, keepForLater, parkUnknown } from './moves';
import { cutNotes, removalNotes } from './removed';
import { route } from './router';
import type { Commands } from './command';
import type { LastCard } from './last-card';
import { changeTune } from './tune';
import { unanswered } from './unanswered';
import { showUnserved } from './unserved';

/** Decides one event. Every path ends with something to show. */
export class HubDialog extends ComponentDialog {
  private readonly registry: Registry;

  constructor(journeys: readonly Journey[], commands: Commands, lastCard?: LastCard) {
    super('hub');
    const known = new Map(journeys.map((journey) => [journey.name, journey]));
    this.registry = { journeys: known, commands, ...(lastCard ? { lastCard } : {}) };
    for (const journey of journeys) this.addDialog(new JourneyDialog(journey));
    this.telemetryClient = new NullTelemetryClient();
  }

  /** Where a turn ends that the roster's word about its person was too old for. */
  holdBack(attempt: Attempt): void {
    showUnserved(attempt, this.registry.commands);
  }

  protected override async onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const attempt = attemptOf(dc.context);
    const parked = parkUnknown(attempt, this.registry.journeys) ? [{ id: 'notes.parked' } as const] : [];
    const { open: began } = attempt;
    const { next, note } = await route(attempt, this.registry);
    const { conversation: before, unread } = attempt;
    if (next === 'walk') await this.walk(attempt, dc);
    if (note) attempt.say(note);
    if (next === 'walk' && unread) await this.leadOn(attempt, before, dc);
    if (!attempt.screen) attempt.showView('home');
    changeTune(attempt, this.registry.commands, began);
    attempt.sayFirst(...removalNotes(attempt.given.event), ...cutNotes(attempt.given.event), ...parked);
    return Dialog.EndOfTurn;
  }

  /** A line that answers nothing may be for another question, or for something else. */
  private async leadOn(attempt: Attempt, before: Attempt['conversation'], dc: DialogContext): Promise<void> {
    const instead = await unanswered(attempt, this.registry, before);
    if (instead?.next === 'walk') await this.walk(attempt, dc);
    if (instead?.note) attempt.say(instead.note);
  }

  /** Runs the open journey's waterfall: it reads the reply, if there is one, and stages the step that is asked next. */
  private async walk(attempt: Attempt, dc: DialogContext): Promise<void> {
    const found = await this.onScene(attempt);
    if (!found) return;
    const { journey, scene } = found;
    const result = await dc.beginDialog(journey.name, { scene });
    if (result.status === DialogTurnStatus.complete && result.result === true) finish(attempt, journey, scene);
  }

  /** The open journey where it plays; nothing, and something to show, where it can't go on. */
  private async onScene(attempt: Attempt): Promise<{ readonly journey: Journey; readonly scene: Scene } | undefined> {
    const { open } = attempt;
    const journey = open && this.registry.journeys.get(open.journey);
    if (!journey) {
      gone(attempt, parkUnknown(attempt, this.registry.journeys) ? 'notes.parked' : 'notes.over');
      return undefined;
    }
    if (journey.side !== undefined && journey.side !== attempt.given.actor.side) {
      keepForLater(attempt);
      attempt.showView('forPartners');
      return undefined;
    }
    const scene = await attempt.scene(journey, open.trialId);
    if (journey.about === 'trial' && !scene.trial) {
      gone(attempt);
      return undefined;
    }
    dropLostRevisit(attempt, journey, scene);
    return { journey, scene };
  }
}
