/** A journey as a waterfall of named steps. It is begun afresh on every turn: the answers say where it stands, no stack does. */

import {
  ComponentDialog,
  WaterfallDialog,
  NullTelemetryClient,
  type DialogTurnResult,
  type WaterfallStepContext,
} from '../../src/sdk';
import { AskDialog, type AskOptions } from './ask-dialog';
import { attemptOf, type Attempt } from './attempt';
import type { Answers, Journey, Scene, Step } from './script';
import type { OpenJourney } from './state';

const ASK = 'ask';
const STEPS = 'steps';

/** What a journey is begun with. */
export interface JourneyOptions {
  readonly scene: Scene;
}

type Context = WaterfallStepContext<JourneyOptions>;

/** Runs one journey for one turn. Ends with `true` when every step that applies is answered. */
export class JourneyDialog extends ComponentDialog<JourneyOptions> {
  constructor(readonly journey: Journey) {
    super(journey.name);
    this.addDialog(new AskDialog(ASK));
    this.addDialog(new WaterfallDialog<JourneyOptions>(STEPS, [readReply(journey), ...journey.steps.map(named), finished]));
    this.initialDialogId = STEPS;
    this.telemetryClient = new NullTelemetryClient();
  }
}

/** The reply belongs to the step on screen, by name, wherever that step stands in the script now. */
function readReply(journey: Journey): (context: Context) => Promise<DialogTurnResult> {
  return async (context) => {
    const attempt = attemptOf(context.context);
    const { open } = attempt;
    const { scene } = context.options;
    const step = journey.steps.find(({ id }) => id === open?.step);
    if (!open || !attempt.unread) return context.next();
    const isOld = journey.steps.some((one) => one !== step && isLapsed(one, open, scene));
    if (!step || !applies(step, open, scene) || isOld) return moved(attempt, context);
    const options: AskOptions = { step, scene, isLast: isLast(journey, step, open, scene) };
    return context.beginDialog(ASK, options);
  };
}

/** Whether everything else that applies is answered: the answer to this step ends the journey. */
function isLast(journey: Journey, step: Step, open: OpenJourney, scene: Scene): boolean {
  return stepsOf(journey, open, scene).every((one) => one === step || open.answers[one.id] !== undefined);
}

function moved(attempt: Attempt, context: Context): Promise<DialogTurnResult> {
  attempt.unread = false;
  attempt.read = [{ id: 'notes.changed' }];
  attempt.setOpen({ notes: attempt.read, problems: [] });
  return context.next();
}

function named(step: Step): (context: Context) => Promise<DialogTurnResult> {
  const run = async (context: Context): Promise<DialogTurnResult> => {
    const { open } = attemptOf(context.context);
    const { scene } = context.options;
    if (!open || !isAsked(step, open, scene)) return context.next();
    const options: AskOptions = { step, scene };
    return context.beginDialog(ASK, options);
  };
  return Object.defineProperty(run, 'name', { value: step.id });
}

function finished(context: Context): Promise<DialogTurnResult> {
  return context.endDialog(true);
}

function applies(step: Step, open: OpenJourney, scene: Scene): boolean {
  return step.when === undefined || step.when(open.answers, scene);
}

function isAsked(step: Step, open: OpenJourney, scene: Scene): boolean {
  if (!applies(step, open, scene)) return false;
  if (open.revisit !== undefined) return open.revisit === step.id;
  return open.answers[step.id] === undefined || isLapsed(step, open, scene);
}

/** Whether a step was answered by an older version with what it takes no more. */
function isLapsed(step: Step, open: OpenJourney, scene: Scene): boolean {
  const given = open.answers[step.id];
  return given !== undefined && applies(step, open, scene) && step.lapsed?.(given, open.answers) === true;
}

/** The steps that apply now, in order. */
export function stepsOf(journey: Journey, open: OpenJourney, scene: Scene): readonly Step[] {
  return journey.steps.filter((step) => applies(step, open, scene));
}

/** The answers that count: those of steps that apply, and what no step answers. Others wait, in case their step applies again. */
export function answersOf(journey: Journey, open: OpenJourney, scene: Scene): Answers {
  const resting = journey.steps.filter((step) => !applies(step, open, scene)).map(({ id }) => id);
  return Object.fromEntries(Object.entries(open.answers).filter(([step]) => !resting.includes(step)));
}
