/** The shape of a row in the table of transitions. */

import type { RecordedChange, TrialCreated } from './changes';
import type { Refusal } from './refusal';
import type { Risk } from '../people/risk';
import type { Trial } from './trial';
import type { TrialState } from './terms';

/** Every change of a trial that is there already. */
export type Later = Exclude<RecordedChange, TrialCreated>;

/** The change with a code. */
export type ChangeOf<C extends Later['code']> = Extract<Later, { readonly code: C }>;

/** When a change may happen, why not otherwise, who may make it, and what it makes of the trial. */
export interface Rule<C extends Later['code']> {
  readonly from: readonly TrialState[];
  readonly otherwise: Refusal;
  /** It touches only what belongs to one person on the trial: the trial's own row stays as it is. */
  readonly personal?: true;
  /** How fresh the roster's word about the one who makes it must be. */
  readonly risk: Exclude<Risk, 'reads'>;
  readonly apply: (trial: Trial, change: ChangeOf<C>) => Trial | Refusal;
}
