/** What a command is: who may use it, what it reads, and what it does. All of that stands on the command itself. */

import type { RecordedChange } from '../../src/domain/record/changes';
import type { Side } from '../../src/domain/people/actor';
import type { Trial } from '../../src/domain/record/trial';
import type { Attempt } from './attempt';
import type { CommandName, JourneyName } from './names';
import type { Related } from './reach';
import type { Arg, Args, Next, Run, TrialRun } from './run';

/** What every command says of itself. Its title, description and phrases are words: `commands.<name>`. */
interface CommandHead {
  /** Its place in the menu that Teams shows, of each side; `{}` where it can be typed and has none. The help names them all. Absent: it can only be pressed. */
  readonly listedFor?: Readonly<Partial<Record<Side, number>>>;
  /** Whether a name may follow it, as in "trial Adventure Works". */
  readonly takesName?: true;
  /** What it reads of a press's data, which anybody can write; nothing else of it is kept. */
  readonly args: readonly Arg[];
  /** The journeys it begins: an open one has to make room. The first command that begins a journey is the one that goes on with it. */
  readonly opens?: readonly JourneyName[];
}

/**
 * A command that names no trial. For `partner`: people of a partner, everybody else gets a card that says so. `known`: whoever the roster
 * knows. `form`: whoever may answer the open form. `anyone`: also those of whom the roster says nothing.
 */
export interface PlainCommand extends CommandHead {
  readonly for: 'partner' | 'known' | 'form' | 'anyone';
  readonly run: Run;
}

/**
 * A command about one trial, which also takes the trial's id, or the name of its customer. For `related`: whoever may see that trial;
 * `anyone`: where it finds none it is guidance.
 */
export interface TrialCommand extends CommandHead {
  readonly for: 'partner' | 'related' | 'anyone';
  /** What it does on each side of the trial; where nothing stands for the customer, the trial is shown. */
  readonly run: Readonly<{ partner: TrialRun; customer?: TrialRun }>;
  /** Finds what is meant where no trial was named by its id; nothing where that is left to be asked. */
  readonly find?: (attempt: Attempt, args: Args) => Related | Next | undefined | Promise<Related | Next | undefined>;
  /** The change it leads to, where that has another name. */
  readonly notes?: RecordedChange['code'];
  /** Whether it has something to show of a trial on which its change is not possible. */
  readonly shows?: (trial: Trial) => boolean;
  /** Whether a trial's page offers it while the trial's state allows its change: in sight, or in the overflow menu. */
  readonly onPage?: 'inSight' | 'inMenu';
}

/** What a press or a typed line can ask for. */
export type Command = PlainCommand | TrialCommand;

/** Commands by their names, in the order in which lines are compared with their phrases. */
export type Commands = Readonly<Record<CommandName, Command>>;
/** Whether a command is about one trial. */
export function isAboutTrial(command: Command): command is TrialCommand {
  return typeof command.run !== 'function';
}

/** The entry of that name; nothing for a name nobody registered. */
export function named<T>(all: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}
