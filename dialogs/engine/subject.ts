/** A subject is one record of all it has: its journeys, its commands, its views, and what it adds to a trial's page. */

import type { Command } from './command';
import type { OnTrial } from './on-trial';
import type { Journey } from './script';
import type { View } from './view';

/** One subject. What it is called here is its name everywhere: `dialogs/index.ts` reads the names off the records. */
export interface Subject {
  readonly journeys: Readonly<Record<string, Journey>>;
  readonly commands: Readonly<Record<string, Command>>;
  readonly views: Readonly<Record<string, View>>;
  /** What it adds to the pages of trials. */
  readonly onTrial?: OnTrial;
}
