/** The leaf of every journey: asks one step, or reads the reply to it. */

import { clip } from '../../src/domain/text/text';
import { Dialog, type DialogContext, type DialogTurnResult } from '../../src/sdk';
import type { Text } from '../../cards/engine/content';
import type { Press } from './event';
import { attemptOf, type Attempt } from './attempt';
import { ANSWERED } from './form';
import { keptInputs } from './lost-inputs';
import { isForAnother } from './passed-over';
import { asItStands } from './as-it-stands';
import { isBetter, isTaken } from './meant';
import { needed } from './needed';
import type { Answer, Inputs, Reading, Reply, Scene, Step } from './script';
import { askedAgain } from './removed';
import type { OpenJourney } from './state';

/** A draft is for showing again, not for storing whatever was sent. */
const DRAFT_LENGTH = 500;

/** What the waterfall hands over: the step, and where the journey plays. */
export interface AskOptions {
  readonly step: Step;
  readonly scene: Scene;
  /** Its answer ends the journey. */
  readonly isLast?: boolean;
}

/** Reads an unread reply when the step is the one on screen; otherwise stages the step and waits. */
export class AskDialog extends Dialog<AskOptions> {
  override async beginDialog(dc: DialogContext, options?: AskOptions): Promise<DialogTurnResult> {
    const attempt = attemptOf(dc.context);
    const { open } = attempt;
    if (!options || !open) throw new Error('nothing to ask');
    if (!attempt.unread || open.step !== options.step.id) return stage(attempt, options);
    attempt.unread = false;
    const raw = await read(attempt, open, options);
    if (options.isLast === true && isForAnother(attempt, options.step, options.scene, raw)) return passedOver(attempt, options);
    const taken = keptInputs(attempt, open, options.step.id, raw);
    const reading = askedAgain(taken, attempt.given.event);
    apply(attempt, open, options.step.id, reading);
    return reading.kind === 'again' ? stage(attempt, options) : dc.endDialog();
  }
}

/** What was typed would end the journey, and may as well answer what was shown since it asked. */
function passedOver(attempt: Attempt, options: AskOptions): DialogTurnResult {
  const note: Text = { id: 'notes.passedOver' };
  attempt.read = [note];
  const staged = stage(attempt, options);
  attempt.say(note);
  return staged;
}

/** In the step's own words; as it was understood only where the step makes nothing of it, or less. */
async function read(attempt: Attempt, open: OpenJourney, { step, scene }: AskOptions): Promise<Reading> {
  const draft = open.drafts[step.id] ?? changing(open.answers[step.id]);
  const reading = async (reply: Reply): Promise<Reading> => step.read(reply, open.answers, scene, draft);
  const { meant } = attempt;
  const typed = replyOf(attempt, step);
  const taken = wanted(noted(await reading(typed), meant), typed);
  const standing = isTaken(taken) ? undefined : asItStands(attempt, () => step.ask(open.answers, draft, scene), draft, typed);
  if (standing) return standsFor(await reading(standing), taken);
  if (meant?.step !== step.id || typed.text === undefined || !isBetter(meant, taken, draft)) return taken;
  const { text = typed.text, inputs } = meant;
  const understood = await reading({ ...typed, text, ...(inputs && { dealt: inputs }) });
  return isTaken(understood) ? understood : taken;
}

/** What a step makes of a line that only wants to go on. */
function wanted(taken: Reading, { text }: Reply): Reading {
  return text === '' ? needed(taken) : taken;
}

/** What is said of a line that was taken as it was meant. */
function noted(taken: Reading, meant: Attempt['meant']): Reading {
  const { instead = false, note } = meant ?? {};
  return instead && note && taken.kind === 'answer' ? { ...taken, notes: [...(taken.notes ?? []), note] } : taken;
}

/** What stands on the card where that is an answer; else what the step made of the line. */
function standsFor(standing: Reading, taken: Reading): Reading {
  return standing.kind === 'answer' ? standing : taken;
}

/** What a typed line changes when nothing was typed yet: the answer that was given. */
function changing(answered: Answer | undefined): Inputs {
  return answered === undefined ? {} : { ...answered, [ANSWERED]: 'yes' };
}

function replyOf({ given: { event }, meant, righted }: Attempt, { id }: Step): Reply {
  if (event.kind === 'text') {
    const { text = righted ?? event.text, inputs } = meant?.instead === true && meant.step === id ? meant : {};
    return { verb: 'answer', inputs: {}, text, ...(inputs && { dealt: inputs }) };
  }
  const { verb, data } = event as Press;
  return { verb, inputs: data };
}

function apply(attempt: Attempt, open: OpenJourney, step: string, reading: Reading): void {
  if (reading.kind === 'again') {
    const drafts = { ...open.drafts, [step]: clipped(reading.draft) };
    attempt.read = [...reading.because, ...(reading.notes ?? [])];
    attempt.setOpen({ drafts, problems: reading.because, notes: reading.notes ?? [] });
  } else if (reading.kind === 'answer') {
    const { [step]: _read, ...drafts } = open.drafts;
    const { review: _reviewed, ...answers } = open.answers;
    const { reopens: reopened = [], forgets: forgotten = [] } = reading;
    attempt.setOpen({
      answers: without({ ...answers, ...reading.also, [step]: reading.value }, [...reopened, ...forgotten]),
      drafts: { ...without(drafts, forgotten), ...picked(answers, reopened) },
      problems: [],
      notes: reading.notes ?? [],
      revisit: undefined,
      editing: undefined,
    });
  }
}

/** Shows the step. What was noted stays on the card only while the same step does. */
function stage(attempt: Attempt, { step, scene }: AskOptions): DialogTurnResult {
  // A link to a file is made for somebody who is a member now.
  if (attempt.open && step.file?.(attempt.open.answers, scene)) attempt.prefers('high');
  attempt.setOpen({ step: step.id });
  attempt.showJourney();
  return Dialog.EndOfTurn;
}

function clipped(draft: Inputs): Inputs {
  return Object.fromEntries(Object.entries(draft).map(([id, value]) => [id, clip(value, DRAFT_LENGTH)]));
}

function without<T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
}

function picked<T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
