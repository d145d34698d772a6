/** Does what a command says, for the side that asks: on the trial that was meant where it is about one. */

import { mayHoldCode } from '../../src/domain/invitation/invitation-code';
import { clip } from '../../src/domain/text/text';
import { finder } from '../../src/domain/text/find';
import { isAtOnce, isSureName } from './at-once';
import type { Attempt } from './attempt';
import { ifKnown } from './script';
import { narrowed } from './narrowed';
import type { CommandName } from './names';
import type { Related } from './reach';
import { alongWith, LONGEST_LINE, view, type Arg, type Args, type Next } from './run';
import { withSpokenOf } from './spoken-of';
import { isAboutTrial, named, type Command, type Commands, type TrialCommand } from './command';
import type { OpenScene } from './view-scene';

/** What every command about a trial reads: which one, and where in the list of those it can be used on. */
const WHICH: readonly Arg[] = ['trial', 'name', 'from'];
/** What a command reads that opens a journey: the line it was said in. */
const SAID: readonly Arg[] = ['said', 'saidAt'];
const LONGEST = 120;
/** How much of a name is shown. */
const SHOWN = 60;
/** Of ids of facts. */
const LONGEST_LIST = 300;
const LONG: Readonly<Record<string, number>> = { facts: LONGEST_LIST, line: LONGEST_LINE, said: LONGEST_LINE };
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a command reads of a press's data, which anybody can write; nothing else of it is kept. */
export function argsOf(command: Command | undefined, data: Readonly<Record<string, string>>): Args {
  if (!command) return {};
  const known: readonly string[] = [
    ...command.args,
    ...(isAboutTrial(command) ? WHICH : []),
    ...(opensJourney(command) ? SAID : []),
  ];
  const said = Object.entries(data).filter(([name]) => known.includes(name));
  return Object.fromEntries(said.map(([name, value]) => [name, clip(value, LONG[name] ?? LONGEST)]));
}

/** What a command reads, with what the card that was quoted names where the line names nothing. */
export function argsAbout({ about }: Attempt, command: Command | undefined, said: Args): Args {
  if (!command || !isAboutTrial(command) || said.trial !== undefined || (said.name ?? '') !== '') return said;
  return { ...argsOf(command, about), ...said };
}

/** Whether the trial that is named can't be one of ours. */
export function namesNoTrial({ trial }: Args): boolean {
  return trial !== undefined && !GUID.test(trial);
}

/** Whether a command opens a journey, and so needs the open one to make room. */
export function opensJourney(command: Command | undefined): boolean {
  return (command?.opens ?? []).length > 0;
}

/** Whether a name is that of a command. */
export function isCommand(commands: Commands, name: string | undefined): name is CommandName {
  return name !== undefined && named(commands, name) !== undefined;
}

/** The command that a view's arguments name for its rows, with what goes along; nothing where none is named. */
export function verbIn({ args, commands }: OpenScene): {
  readonly verb?: CommandName;
  readonly args?: ReturnType<typeof alongWith>;
} {
  const { command } = args;
  return isCommand(commands, command) ? { verb: command, args: alongWith(args) } : {};
}

/** Runs a command for the side that asks. A name nobody knows leads to the start card. */
export async function runCommand(attempt: Attempt, commands: Commands, name: string, args: Args): Promise<Next> {
  const command = named(commands, name);
  if (!command || !isCommand(commands, name)) return view(attempt, 'home');
  if (command.for === 'partner' && attempt.given.actor.side !== 'partner') return view(attempt, 'forPartners');
  return isAboutTrial(command) ? runOnTrial(attempt, name, command, args) : command.run(attempt, args);
}

/**
 * Runs a command on the trial that was named, by the caller's side of it. A trial of anybody else, and one that doesn't exist, get
 * the same answer.
 */
async function runOnTrial(attempt: Attempt, name: CommandName, command: TrialCommand, said: Args): Promise<Next> {
  const args = await argsMeant(attempt, name, command, said);
  const { trial, name: customer = '' } = args;
  const meant = trial === undefined ? await command.find?.(attempt, args) : undefined;
  if (meant !== undefined) return typeof meant === 'string' ? meant : runFor(attempt, command, meant, args);
  if (trial === undefined && customer === '') return unnamed(attempt, name, command, args);
  const found = narrowed(await find(attempt, trial, customer), args);
  const [only] = found;
  if (found.length > 1 || (trial === undefined && isGuess(name, customer, only)))
    return view(attempt, 'several', { name: clip(customer, SHOWN), command: name, ...alongWith(args) });
  if (only) return runFor(attempt, command, only, args);
  return namesNobody(attempt, customer);
}

async function argsMeant(attempt: Attempt, name: CommandName, command: TrialCommand, said: Args): Promise<Args> {
  return argsAbout(attempt, command, isAtOnce(name) ? said : await withSpokenOf(attempt, said));
}

/** No trial is called so: those that a colleague of that name looks after, else that there is none. */
async function namesNobody(attempt: Attempt, name: string): Promise<Next> {
  if (await isColleague(attempt, name)) return view(attempt, 'myTrials', { name: clip(name, SHOWN), from: '0' });
  return view(attempt, 'closed.notFound', soughtOf(name));
}

/** Whether a colleague was named in place of a trial: the trials that one looks after are listed. */
async function isColleague({ given: { actor, world } }: Attempt, name: string): Promise<boolean> {
  if (actor.side !== 'partner' || name === '' || mayHoldCode(name)) return false;
  const people = await world.trials.colleagues();
  const found = finder(people.map((item) => ({ item, names: [item.name] }))).spelt(name.slice(0, LONGEST));
  return found.fit === 'whole' || found.fit === 'begins' || found.fit === 'words';
}

/** What acts at once does so on no trial that a part of a name, or a slip, only may mean. */
function isGuess(name: CommandName, typed: string, found: Related | undefined): boolean {
  return found !== undefined && isAtOnce(name) && !isSureName(typed, found.trial);
}

/** What was looked for, as far as it may be quoted: what resembles a code is not. */
export function soughtOf(name: string): Readonly<Record<string, string>> {
  return name === '' || mayHoldCode(name) ? {} : { name: clip(name, SHOWN) };
}

/** Nobody said which trial: a customer's only one, or the list of those the caller may see. */
async function unnamed(attempt: Attempt, name: CommandName, command: TrialCommand, args: Args): Promise<Next> {
  const { actor, world } = attempt.given;
  if (actor.side === 'customer') {
    const [first, ...others] = await world.trials.ofCustomer();
    return first && others.length === 0
      ? runFor(attempt, command, { trial: first, relation: 'customer' }, args)
      : view(attempt, 'ourTrials', command.run.customer && name !== 'trial' ? { command: name, ...alongWith(args) } : {});
  }
  if (name === 'trial') return view(attempt, 'myTrials', { from: '0' });
  return view(attempt, 'whichTrial', { command: name, ...ifKnown('from', args.from), ...alongWith(args) });
}

function runFor(attempt: Attempt, { run }: TrialCommand, { trial, relation }: Related, args: Args): Next | Promise<Next> {
  if (relation === 'partner') return run.partner(attempt, trial, args);
  return run.customer?.(attempt, trial, args) ?? view(attempt, 'ourTrial', { trial: trial.id });
}

async function find(attempt: Attempt, id: string | undefined, name: string): Promise<readonly Related[]> {
  const { trials } = attempt.given.world;
  if (id === undefined) return trials.search(clip(name, LONGEST));
  const related = await trials.find(id);
  return related ? [related] : [];
}

/** The way out of a question about a trial that changes nothing. The button says so, so nothing is asked, and the trial is shown again. */
export async function leave(attempt: Attempt, commands: Commands): Promise<void> {
  const trial = attempt.open?.trialId;
  attempt.setOpen(undefined);
  if (trial === undefined) attempt.showView('closed.discarded');
  else await runCommand(attempt, commands, 'trial', { trial });
}
