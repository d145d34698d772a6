/** What commands have in common: what they are given, and what they leave to be done. */

import type { Trial } from '../src/domain/trial';
import type { Attempt } from './attempt';

/** What a press or a line named: a trial by its id, or the customer by its name. */
export type Args = Readonly<Record<string, string>>;
/** `walk`: the open journey decides what is shown. */
export type Next = 'walk' | 'shown';
/** What a command does on a trial. */
export type TrialRun = (attempt: Attempt, trial: Trial, args: Args) => Next | Promise<Next>;
