/** An answer that quotes one of the bot's own messages: what was quoted says what it is about. A quote of anybody else's message says nothing. */

import { resemblesCode } from '../../src/domain/invitation/invitation-code';
import { askTyped } from './ask-typed';
import type { Attempt } from './attempt';
import { isAboutTrial } from './command';
import { isCommand } from './command-runs';
import { ask, move } from './commanded';
import { exactCommand } from './commands';
import { here, SHOWN, type Decision, type Registry } from './decision';
import { takeUp } from './moves';
import { quotedMessage } from './quoted-message';
import { remindedBy, whyOf, wishedOf } from './quoted-wish';
import { questionOver, type OpenJourney, type OwnMessage } from './state';
import { typedLine } from './typed-line';
import { mayName } from './which-meant';

/**
 * What comes of a line that quotes a card of the bot: a form's card makes its step the open one, any other says which trial or reminder is
 * meant. Nothing where that decides nothing: then the line is heard like any other.
 */
export async function heardQuoting(attempt: Attempt, registry: Registry, text: string): Promise<Decision | undefined> {
  const message = await quotedMessage(attempt);
  if (!message) return undefined;
  return message.view === 'journey' ? toForm(attempt, registry, message, text) : toView(attempt, registry, message, text);
}

/** The form of the card goes on, or shows what it ended in; another one that is open is not answered by it. */
async function toForm(attempt: Attempt, registry: Registry, { args }: OwnMessage, text: string): Promise<Decision | undefined> {
  const { journey: id, step = '' } = args;
  const isKept = attempt.conversation.kept.some((one) => one.id === id);
  if (isKept && attempt.open) return here(attempt, { id: 'notes.quotedKept' });
  if (isKept) takeUp(attempt, id);
  const { open } = attempt;
  if (open?.id === id) return open && toStep(attempt, registry, open, step);
  const ended = attempt.conversation.finished?.find((one) => one.id === id);
  if (ended) return toView(attempt, registry, { messageId: '', ...ended }, text);
  return open && here(attempt, { id: 'notes.over' });
}

/** The step that was quoted is asked again, unless it is on screen anyway; the line then answers it. */
async function toStep(attempt: Attempt, registry: Registry, open: OpenJourney, step: string): Promise<undefined> {
  const isAnswered = open.step !== step && open.answers[step] !== undefined;
  if (isAnswered && !questionOver(open)) await move(attempt, registry, open, 'edit', step);
}

/** A command without a name is about the trial of the card; so is a wish in other words. */
async function toView(attempt: Attempt, registry: Registry, message: OwnMessage, text: string): Promise<Decision | undefined> {
  const { view, args } = message;
  attempt.about = args;
  const reminded = remindedBy(attempt, args, text);
  if (reminded) return ask(attempt, registry, reminded.name, { ...args, ...reminded.args });
  const { commands } = registry;
  const { say, actor } = attempt.given;
  const line = typedLine(text, commands, actor.side, say);
  if (line.kind === 'command' && isAboutTrial(commands[line.name])) return askTyped(attempt, registry, text, line);
  const exact = exactCommand(text, commands, say, attempt.open ? 'inside' : 'outside');
  if (exact === 'why') return whyOf(attempt, view, args['trial']);
  if (exact !== undefined || resemblesCode(text)) return undefined;
  return inWords(attempt, registry, message, text);
}

/** A list that asks for a trial is answered by a name; what makes no sense of a card shows that again. */
async function inWords(attempt: Attempt, registry: Registry, message: OwnMessage, text: string): Promise<Decision | undefined> {
  const { command, trial } = message.args;
  if (isCommand(registry.commands, command) && trial === undefined && (await mayName(attempt, text)))
    return askTyped(attempt, registry, text, { name: command, args: { name: text } });
  return (await wishedOf(attempt, registry, message, text)) ?? unknown(attempt, message.args);
}

/** A card that names no trial helps nobody: then the line is heard as ever, unless a form is open, whose answer it is not. */
function unknown(attempt: Attempt, { trial, reminder }: OwnMessage['args']): Decision | undefined {
  if (trial === undefined) return attempt.open && here(attempt, { id: 'notes.quotedOther' });
  if (reminder === undefined) attempt.showView('trial', { trial }, { id: 'notes.quotedUnknown' });
  else attempt.showView('reminder', { trial, reminder }, { id: 'notes.quotedReminder' });
  return SHOWN;
}
